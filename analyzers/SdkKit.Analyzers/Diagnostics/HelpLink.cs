namespace SdkKit.Analyzers.Diagnostics;

/// <summary>The address of a rule's page, at the tag of the version that reports it.</summary>
internal static class HelpLink
{
    private const string Pages = "https://github.com/sdkkit/sdkkit/blob/v0.1.0/docs/diagnostics/";

    public static string For(string id) => $"{Pages}{id}.md";
}
