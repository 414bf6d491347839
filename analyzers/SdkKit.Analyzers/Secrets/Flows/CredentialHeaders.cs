namespace SdkKit.Analyzers.Secrets.Flows;

/// <summary>The methods that take the name of a header and its value.</summary>
internal static class CredentialHeaders
{
    private static readonly HashSet<string> Methods = new(StringComparer.Ordinal)
    {
        "Add", "TryAddWithoutValidation", "AddHeader", "WithHeader", "AddDefaultHeader", "AddOrUpdateHeader", "SetRequestHeader", "Append", "Set", "SetValue",
    };

    public static IEnumerable<string> Names => Methods;

    public static bool IsMethod(string name) => Methods.Contains(name);
}
