namespace SdkKit.Provisioning;

/// <summary>Texts of an environment that several applications share: <c>{application}</c> stands for the name of each.</summary>
internal static class ApplicationText
{
    public const string Name = "application";
    private const string Placeholder = "{application}";

    public static string Fill(string text, string application) => text.Replace(Placeholder, application, StringComparison.Ordinal);

    /// <summary>As it may look for one of them, to find out whether it can be used at all.</summary>
    public static string Sample(string text) => Fill(text, "App");
}
