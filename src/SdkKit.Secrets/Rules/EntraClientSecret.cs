using SdkKit.Secrets.Checksums;
using SdkKit.Secrets.Matching;
using SdkKit.Secrets.Structure;

namespace SdkKit.Secrets.Rules;

/// <summary>Three characters, a digit, <c>Q~</c>, and 31 to 34 more; of the current 40-character form the last three are a checksum.</summary>
internal static class EntraClientSecret
{
    private const int Prefix = 3;
    private const int Longest = 34;
    private const int Shortest = 31;
    private const int MinimumDistinct = 12;

    private static readonly AsciiSet Alphabet = new("0-9A-Za-z._~-");

    public static SecretRule Rule { get; } = new(Match)
    {
        Id = "entra-client-secret",
        Title = "Entra ID client secret",
        Class = SecretClasses.EntraClientSecret,
        Anchors = [.. Enumerable.Range(0, 10).Select(static digit => $"{digit}Q~")],
        Confidence = SecretConfidence.Certain,
    };

    private static MatchResult Match(CandidateText text, AnchorHit anchor, MatchContext context)
    {
        var start = anchor.Start - Prefix;
        if (start < 0 || text.SkipBackward(anchor.Start, Alphabet, start) != start)
            return MatchResult.Rejected(RejectionReason.Shape, anchor.Start, anchor.Literal.Length);

        var end = text.SkipForward(anchor.End, Alphabet, Longest + 2);
        var current = anchor.End + Longest - start;
        if (end - start >= current && EntraSecretChecksum.Holds(text.Slice(start, current)))
            return MatchResult.Found(start, current, SecretConfidence.Certain, "checksum verified", Grants);

        if (end - anchor.End == Longest + 1 && text[end - 1] == '.')
            end--;
        if (text.IsAt(start - 1, Alphabet) || end - anchor.End is < Shortest or > Longest)
            return MatchResult.Rejected(RejectionReason.Shape, start, end - start);

        if (SampleText.WhyNotRandom(text.Slice(start, end - start), MinimumDistinct) is { } reason)
            return MatchResult.Rejected(reason, start, end - start);

        return end - start == current && anchor.Literal[0] == '8'
            ? MatchResult.Found(start, end - start, SecretConfidence.Medium, "its checksum does not hold: altered or made up", Grants)
            : MatchResult.Found(start, end - start, SecretConfidence.High, "earlier format without a checksum", Grants);
    }

    private const string Grants = "signs in as its application";
}
