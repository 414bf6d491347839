using SdkKit.Secrets.Structure;

namespace SdkKit.Secrets.Rules;

/// <summary>Says in words what a shared access signature permits (Storage REST reference, "Create a service SAS" and "Create an account SAS").</summary>
internal static class SasGrants
{
    private static readonly Dictionary<char, string> Permissions = new()
    {
        ['r'] = "read",
        ['a'] = "add",
        ['c'] = "create",
        ['w'] = "write",
        ['d'] = "delete",
        ['x'] = "delete versions",
        ['y'] = "delete permanently",
        ['l'] = "list",
        ['t'] = "use tags",
        ['u'] = "update",
        ['p'] = "process",
        ['f'] = "filter",
        ['m'] = "move",
        ['e'] = "execute",
        ['o'] = "own",
        ['i'] = "set immutability",
    };

    private static readonly Dictionary<string, string> Resources = new(StringComparer.Ordinal)
    {
        ["b"] = "a blob",
        ["bv"] = "a blob version",
        ["bs"] = "a blob snapshot",
        ["c"] = "a container",
        ["d"] = "a directory",
        ["f"] = "a file",
        ["s"] = "a file share",
    };

    public static string? Describe(QueryText query)
    {
        if (query["sp"] is not { Length: > 0 } permissions || permissions.Any(static letter => !Permissions.ContainsKey(letter)))
            return query["skn"] is null ? null : "acts under a shared access policy";

        var verbs = string.Join(", ", permissions.Distinct().Select(static letter => Permissions[letter]));
        var resource = query["ss"] is not null ? "the whole storage account"
            : query["sr"] is { } kind && Resources.TryGetValue(kind, out var name) ? name
            : null;
        return resource is null ? verbs : $"{verbs}: {resource}";
    }
}
