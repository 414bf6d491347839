using System.Text.RegularExpressions;
using SdkKit.Catalog;

namespace SdkKit.Emulator.ResourceManager.RoleDefinitions;

/// <summary>The <c>$filter</c> of role definition lists, its parts joined by <c>and</c>.</summary>
internal static partial class RoleDefinitionFilter
{
    public static Func<IRole, bool> Parse(string? filter)
    {
        if (filter is null)
        {
            return _ => true;
        }

        var parts = And().Split(filter).Select(part => ParsePart(part.Trim(), filter)).ToArray();
        return role => parts.All(part => part(role));
    }

    private static Func<IRole, bool> ParsePart(string part, string filter)
    {
        if (part.Equals("atScopeAndBelow()", StringComparison.OrdinalIgnoreCase) || part.Equals("atScope()", StringComparison.OrdinalIgnoreCase))
        {
            return _ => true;
        }

        var equality = Equality().Match(part);
        var value = equality.Groups["value"].Value.Replace("''", "'", StringComparison.Ordinal);
        return equality.Groups["name"].Value.ToUpperInvariant() switch
        {
            "ROLENAME" => role => role.Name.Equals(value, StringComparison.OrdinalIgnoreCase),
            "TYPE" => role => value.Equals(RoleDefinitionHandler.TypeOf(role), StringComparison.OrdinalIgnoreCase),
            _ => throw ArmErrors.InvalidFilter(filter),
        };
    }

    [GeneratedRegex(@"\s+and\s+", RegexOptions.IgnoreCase)]
    private static partial Regex And();

    [GeneratedRegex(@"^(?<name>\w+)\s+eq\s+'(?<value>(?:[^']|'')*)'$", RegexOptions.IgnoreCase)]
    private static partial Regex Equality();
}
