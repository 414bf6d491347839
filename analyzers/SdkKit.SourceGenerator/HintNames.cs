using System.Globalization;
using SdkKit.Manifest;

namespace SdkKit.SourceGenerator;

/// <summary>The names of generated files: a client's full name, and something more where only letter case tells two of them apart.</summary>
/// <remarks>The compiler compares these names without case, and two equal ones would cost the user all clients.</remarks>
internal static class HintNames
{
    public static EquatableList<string> Clashing(IReadOnlyCollection<string> names)
    {
        var distinct = new HashSet<string>(names, StringComparer.OrdinalIgnoreCase);
        return distinct.Count == names.Count
            ? EquatableList<string>.Empty
            : names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).SelectMany(group => group)
                .OrderBy(name => name, StringComparer.Ordinal).ToEquatableList();
    }

    public static string Of(string fullName, EquatableList<string> clashing)
    {
        var name = fullName.Replace('<', '{').Replace('>', '}');
        return clashing.Contains(fullName) ? $"{name}-{Hash(fullName)}.g.cs" : $"{name}.g.cs";
    }

    // FNV-1a: the same in every process, which string.GetHashCode is not.
    private static string Hash(string text)
    {
        var hash = 2166136261;
        foreach (var character in text)
        {
            hash = unchecked((hash ^ character) * 16777619);
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
