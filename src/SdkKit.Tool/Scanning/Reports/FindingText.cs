using SdkKit.Secrets;

namespace SdkKit.Tool.Scanning.Reports;

/// <summary>The words that all formats share; none of them holds any of the secret.</summary>
internal static class FindingText
{
    public static string Message(FileFinding finding)
    {
        var secret = finding.Secret;
        var known = secret.Grants is null ? secret.Evidence : $"{secret.Evidence}; {secret.Grants}";
        var place = finding.Commit is null ? "" : $", since commit {finding.Commit[..12]}";
        return $"Hard-coded {secret.Rule.Title}: {known} ({secret.Length} characters, fingerprint {secret.Fingerprint}{place})";
    }

    /// <summary>As SARIF and compilers name severities.</summary>
    public static string Level(SecretFinding secret) => secret.Confidence switch
    {
        SecretConfidence.Certain => "error",
        SecretConfidence.Low => "note",
        _ => "warning",
    };
}
