namespace SdkKit.Secrets.Tests.Rules;

/// <summary>Scans, and says what tests compare: the secret's text beside what the finding tells.</summary>
internal static class Found
{
    public static readonly DateTimeOffset Today = new(2026, 11, 22, 0, 0, 0, TimeSpan.Zero);

    public static SecretFinding One(string text) => Assert.Single(All(text));

    public static IReadOnlyList<SecretFinding> All(string text) => SecretScanner.Scan(text, new SecretScanOptions { Clock = static () => Today });

    public static void Nothing(string text) => Assert.Empty(All(text));

    public static RejectionReason Rejection(string text)
    {
        var rejections = new List<SecretRejection>();
        Assert.Empty(SecretScanner.Scan(text, new SecretScanOptions { Rejected = rejections.Add }));
        return rejections.Max(static r => r.Reason);
    }

    public static string In(this SecretFinding finding, string text) => text.Substring(finding.Start, finding.Length);
}
