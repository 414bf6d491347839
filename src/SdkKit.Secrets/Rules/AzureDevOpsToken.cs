using SdkKit.Secrets.Checksums;
using SdkKit.Secrets.Matching;

namespace SdkKit.Secrets.Rules;

/// <summary>
/// The personal access token of Azure DevOps before 2024. It has no mark, only a checksum: it is looked for behind words that name it, in values named like a token, and as a
/// text of its own.
/// </summary>
internal static class AzureDevOpsToken
{
    public const int Length = 52;

    /// <summary>Of a text that is nothing but a token, and the blanks and line breaks around it.</summary>
    public const int LongestWhole = Length + 12;

    private const int Reach = 120;
    private const string Grants = "acts as its owner in Azure DevOps";

    private static readonly AsciiSet Base32 = new("2-7a-z");

    public static SecretRule Rule { get; } = new(Match)
    {
        Id = "azure-devops-token",
        Title = "Azure DevOps personal access token",
        Class = SecretClasses.AzureServiceKey,
        Anchors = ["dev.azure.com", "visualstudio.com", "devops", "_pat", "pat=", "personalaccess", "vso_", "token"],
        IgnoreCase = true,
        Sequel = AnchorSequel.DistantToken,
        LeastRun = Length,
        Confidence = SecretConfidence.Certain,
    };

    /// <summary>Whether a text is nothing but a token as far as its length and letters tell, which is little but costs nothing.</summary>
    public static bool MayBeWhole(string text) => text.Length is >= Length and <= LongestWhole && IsWhole(text, out _);

    /// <summary>The text is nothing but a token.</summary>
    public static MatchResult? MatchWhole(string text) =>
        text.Length is >= Length and <= LongestWhole && IsWhole(text, out var start) && AzureDevOpsTokenChecksum.Holds(text.Substring(start, Length)) ? Found(start) : null;

    private static bool IsWhole(string text, out int start)
    {
        var end = text.Length;
        for (start = 0; start < end && AsciiSet.Whitespace.Contains(text[start]); start++)
        {
        }

        while (end > start && AsciiSet.Whitespace.Contains(text[end - 1]))
            end--;
        var at = start;
        while (at < end && Base32.Contains(text[at]))
            at++;
        return at == end && end - start == Length;
    }

    private static MatchResult Match(CandidateText text, AnchorHit anchor, MatchContext context)
    {
        var limit = Math.Min(text.Length, anchor.End + Reach);
        for (var start = anchor.End; start < limit && start + Length <= text.Length;)
        {
            // From its end, so that of nearly all text one letter in fifty is read.
            var run = text.SkipBackward(start + Length, Base32, start);
            if (run > start)
            {
                start = run;
                continue;
            }

            var end = text.SkipForward(start, Base32, Length + 1);
            if (end - start == Length && !text.IsAt(start - 1, AsciiSet.Alphanumeric) && AzureDevOpsTokenChecksum.Holds(text.Slice(start, Length)))
                return Found(start);
            start = end + 1;
        }

        return MatchResult.Rejected(RejectionReason.Shape, anchor.Start, anchor.Literal.Length);
    }

    private static MatchResult Found(int start) => MatchResult.Found(start, Length, SecretConfidence.Certain, "checksum verified", Grants);
}
