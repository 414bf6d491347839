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
        Confidence = SecretConfidence.Certain,
    };

    /// <summary>The text is nothing but a token.</summary>
    public static MatchResult? MatchWhole(string text) =>
        text.Length == Length && AzureDevOpsTokenChecksum.Holds(text) ? Found(0) : null;

    private static MatchResult Match(CandidateText text, AnchorHit anchor, MatchContext context)
    {
        var limit = Math.Min(text.Length, anchor.End + Reach);
        for (var start = anchor.End; start < limit;)
        {
            var end = text.SkipForward(start, Base32, Length + 1);
            if (end - start == Length && !text.IsAt(start - 1, AsciiSet.Alphanumeric) && AzureDevOpsTokenChecksum.Holds(text.Slice(start, Length)))
                return Found(start);
            start = end + 1;
        }

        return MatchResult.Rejected(RejectionReason.Shape, anchor.Start, anchor.Literal.Length);
    }

    private static MatchResult Found(int start) => MatchResult.Found(start, Length, SecretConfidence.Certain, "checksum verified", Grants);
}
