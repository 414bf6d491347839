using System.Text.RegularExpressions;

namespace SdkKit.Provisioning;

/// <summary>A value's name becomes a configuration key and an environment variable, so it must be good for both.</summary>
internal static partial class ValueName
{
    public const string Rule = "use a letter, then letters, digits and single underscores";

    public static bool IsValid(string name) => Pattern().IsMatch(name) && !name.Contains("__", StringComparison.Ordinal);

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9_]{0,63}\z")]
    private static partial Regex Pattern();
}
