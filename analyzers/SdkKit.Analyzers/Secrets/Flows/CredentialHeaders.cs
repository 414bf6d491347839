using SdkKit.Analyzers.Secrets.Source;

namespace SdkKit.Analyzers.Secrets.Flows;

/// <summary>The methods that take the name of a header and its value.</summary>
internal static class CredentialHeaders
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "Add", "TryAddWithoutValidation", "AddHeader", "WithHeader", "AddDefaultHeader", "AddOrUpdateHeader", "SetRequestHeader", "Append", "Set", "SetValue",
    };

    public static WordGlance Methods { get; } = new(Names);

    public static bool IsMethod(string name) => Names.Contains(name);
}
