namespace SdkKit.Build;

/// <summary>A build step over a manifest, whose mistakes become build errors that say what, where and what to do.</summary>
public abstract class ManifestTask : Microsoft.Build.Utilities.Task
{
    /// <inheritdoc/>
    public sealed override bool Execute()
    {
        try
        {
            Run();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            LogError("SDKKIT2903", Subject, line: 0, $"the provisioning manifest cannot be read or written: {exception.Message}");
        }

        return !Log.HasLoggedErrors;
    }

    private protected abstract string Subject { get; }

    private protected abstract void Run();

    private protected void LogError(string code, string file, int line, string message) =>
        Log.LogError(
            subcategory: null, code, helpKeyword: null, HelpLink(code), file, line, columnNumber: 0, endLineNumber: 0, endColumnNumber: 0, "{0}", message);

    private static string HelpLink(string code) => $"https://github.com/sdkkit/sdkkit/blob/v0.1.0/docs/diagnostics/{code}.md";
}
