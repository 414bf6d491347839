namespace SdkKit.Catalog;

/// <summary>The parts of an action's name: <c>Microsoft.Storage/storageAccounts/listKeys/action</c>.</summary>
public static class ActionName
{
    private static readonly string[] Removing = ["purge", "delete", "remove", "wipe", "erase"];

    private static readonly string[] Revealing = ["key", "secret", "credential", "password", "token", "sas", "connectionstring", "elevate"];

    private static readonly string[] Reading = ["read", "get", "list", "check", "query", "search", "validate", "preview"];

    /// <summary>The resource provider: all before the first slash.</summary>
    public static string Provider(string action) => action.IndexOf('/') is var slash and > 0 ? action.Substring(0, slash) : action;

    /// <summary>The verb: <c>read</c>, <c>write</c>, <c>delete</c> or <c>listKeys/action</c>.</summary>
    public static string Verb(string action)
    {
        var last = action.LastIndexOf('/');
        return last > 0 && EndsWith(action, "/action") ? action.Substring(action.LastIndexOf('/', last - 1) + 1) : action.Substring(last + 1);
    }

    /// <summary>The type that the action is about, provider included, without a slash at its end.</summary>
    public static string Type(string action) => action.Substring(0, Math.Max(0, action.Length - Verb(action).Length - 1));

    /// <summary>What the action does.</summary>
    public static ActionKind Classify(string action, bool isData)
    {
        if (StartsWith(action, "Microsoft.Authorization/") && !EndsWith(action, "/read"))
        {
            return ActionKind.Sensitive;
        }

        if (EndsWith(action, "/action"))
        {
            var name = Verb(action);
            name = name.Substring(0, Math.Max(0, name.Length - "/action".Length));
            return Removing.Any(word => StartsWith(name, word)) ? ActionKind.Delete
                : Revealing.Any(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0) ? ActionKind.Sensitive
                : !Reading.Any(word => StartsWith(name, word)) ? ActionKind.Act
                : isData ? ActionKind.ReadData
                : ActionKind.Read;
        }

        return EndsWith(action, "/delete") ? ActionKind.Delete
            : EndsWith(action, "/write") ? ActionKind.Write
            : !EndsWith(action, "/read") ? ActionKind.Act
            : isData ? ActionKind.ReadData
            : ActionKind.Read;
    }

    private static bool StartsWith(string text, string start) => text.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    private static bool EndsWith(string text, string end) => text.EndsWith(end, StringComparison.OrdinalIgnoreCase);
}
