using SdkKit.Secrets.Matching;
using SdkKit.Secrets.Structure;

namespace SdkKit.Secrets.Rules;

/// <summary>Decides on a key of a fixed size that only its name tells apart from other keys of that size.</summary>
internal static class NamedKey
{
    private const int MinimumDistinct = 12;

    public static MatchResult Match(CandidateText text, AnchorHit name, int byteCount, string evidence, string? grants)
    {
        var start = NamedValue.StartAfter(text, name.End);
        if (Base64Key.Read(text, start, byteCount) is not { } key || text.IsAt(key.Start + key.Length, AsciiSet.Base64))
            return MatchResult.Rejected(RejectionReason.Shape, name.Start, name.Literal.Length);
        if (PublishedKeys.Contains(key.Text))
            return MatchResult.Rejected(RejectionReason.PublishedTestKey, key.Start, key.Length);
        if (SampleText.WhyNotRandom(key.Text, MinimumDistinct) is { } reason)
            return MatchResult.Rejected(reason, key.Start, key.Length);

        return MatchResult.Found(key.Start, key.Length, SecretConfidence.High, evidence, grants);
    }
}
