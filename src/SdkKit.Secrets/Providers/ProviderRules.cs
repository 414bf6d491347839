using SdkKit.Secrets.Checksums;
using SdkKit.Secrets.Matching;
using SdkKit.Secrets.Naming;
using SdkKit.Secrets.Structure;

namespace SdkKit.Secrets.Providers;

/// <summary>The rules of <see cref="ProviderTable"/>.</summary>
internal static class ProviderRules
{
    private const int MinimumDistinct = 5;
    private const int NearBefore = 120;
    private const int NearAfter = 60;

    /// <summary>How far behind its word a token without a literal of its own is looked for.</summary>
    private const int Reach = 80;

    private const int ShortestTellingPrefix = 5;
    private const int ShortestTurningPrefix = 4;
    private const int LongestUnknown = 200;

    /// <summary>Of a key in a form that the table does not know, by <see cref="ValueText.IsKeyLike"/>.</summary>
    private const int LeastUnknown = 20;

    private static readonly AsciiSet Separators = new("-_.");
    private static readonly AsciiSet Masks = new("#*");

    public static IReadOnlyList<SecretRule> All { get; } = new ProviderRuleList(ProviderTable.Rows, RuleOf);

    private static SecretRule RuleOf(ProviderRow row)
    {
        TokenPattern[] patterns = [.. PatternParser.Parse(row.Pattern)];
        var (sequel, least) = SequelOf(patterns);
        var anchors = patterns[0].Anchor.Length > 0 ? [.. patterns.Select(static p => p.Anchor).Distinct()] : row.Near;
        return new SecretRule((text, anchor, _) => Match(text, anchor, row, patterns))
        {
            Id = row.Id,
            Title = $"{row.Provider} {row.What}",
            Class = SecretClasses.ProviderToken,
            Anchors = anchors,
            IgnoreCase = patterns[0].Anchor.Length == 0,
            Confidence = row.Check != TokenCheck.None ? SecretConfidence.Certain : row.IsMedium ? SecretConfidence.Medium : SecretConfidence.High,
            Remedy = $"Revoke it at {row.Provider}; read a new one from configuration, user secrets or Key Vault at run time.",
            Pattern = row.Pattern,
            Sequel = sequel,
            LeastRun = least,
        };
    }

    /// <summary>What has to stand behind the anchor. A row of letters and digits is rarer than a run without a blank, which each address is.</summary>
    private static (AnchorSequel Sequel, int Least) SequelOf(TokenPattern[] patterns)
    {
        var run = Math.Min(LeastUnknown, patterns.Min(static p => p.LeastBehindAnchor));
        if (patterns[0].Anchor.Length > 0)
            return (AnchorSequel.Run, run);

        var token = patterns.Min(static p => p.LeastRunOf(AsciiSet.Base64Url));
        return token >= run ? (AnchorSequel.DistantToken, token) : (AnchorSequel.DistantRun, run);
    }

    private static MatchResult Match(CandidateText text, AnchorHit anchor, ProviderRow row, TokenPattern[] patterns)
    {
        if (Find(text, anchor, patterns) is not { } found)
            return OfAnotherForm(text, anchor, row);

        var (start, length) = (found.Start, found.End - found.Start);
        if (row.Near.Length > 0 && patterns[0].Anchor.Length > 0 && !IsNear(text, found, row.Near))
            return MatchResult.Rejected(RejectionReason.Shape, start, length);

        return IsMasked(text, found.End) ? MatchResult.Rejected(RejectionReason.Placeholder, start, length) : Judge(text.Slice(start, length), row, start);
    }

    /// <summary>A prefix that only this provider has, and what can only be a key behind it: a form that the table does not know, or a token with something appended.</summary>
    private static MatchResult OfAnotherForm(CandidateText text, AnchorHit anchor, ProviderRow row)
    {
        var rejected = MatchResult.Rejected(RejectionReason.Shape, anchor.Start, anchor.Literal.Length);
        var isPrefix = anchor.Literal.Length >= ShortestTellingPrefix && Separators.Contains(anchor.Literal[anchor.Literal.Length - 1]) || IsTurning(anchor.Literal);
        if (!isPrefix || row.Near.Length > 0 || text.IsAt(anchor.Start - 1, AsciiSet.Base64Url))
            return rejected;

        var end = text.SkipForward(anchor.End, AsciiSet.Base64Url, LongestUnknown);
        if (end == anchor.End + LongestUnknown || !ValueText.IsKeyLike(text.Slice(anchor.End, end - anchor.End)) || IsMasked(text, end))
            return rejected;

        return SampleText.WhyNotToken(text.Slice(anchor.Start, end - anchor.Start), MinimumDistinct) is { } reason
            ? MatchResult.Rejected(reason, anchor.Start, end - anchor.Start)
            : MatchResult.Found(anchor.Start, end - anchor.Start, SecretConfidence.Low, "the provider's prefix, but not the format that is known of it");
    }

    /// <summary><c>AIza</c>: capitals and then small letters, as neither a word nor a constant is written.</summary>
    private static bool IsTurning(string prefix) =>
        prefix.Length >= ShortestTurningPrefix && char.IsUpper(prefix[0]) && char.IsUpper(prefix[1]) && char.IsLower(prefix[prefix.Length - 1]) && prefix.All(char.IsLetter);

    /// <summary>The rest of it was replaced by signs: <c>xoxp-1234-####</c>, <c>ghp_1234****</c>.</summary>
    private static bool IsMasked(CandidateText text, int end)
    {
        var from = end + (text.IsAt(end, Separators) ? 1 : 0);
        return text.IsAt(from, Masks) && text.IsAt(from + 1, Masks) && text.IsAt(from + 2, Masks);
    }

    private static MatchResult Judge(string token, ProviderRow row, int start)
    {
        var holds = row.Check switch
        {
            TokenCheck.Crc32 => PrefixedTokenChecksum.Holds(token),
            TokenCheck.Bech32 => Bech32.Holds(token),
            _ => (bool?)null,
        };
        if (holds == true)
            return MatchResult.Found(start, token.Length, SecretConfidence.Certain, "checksum verified", row.Grants);
        if (PublishedKeys.Contains(token))
            return MatchResult.Rejected(RejectionReason.PublishedTestKey, start, token.Length);
        if (SampleText.WhyNotToken(token, MinimumDistinct) is { } reason)
            return MatchResult.Rejected(reason, start, token.Length);
        if (holds == false)
            return MatchResult.Found(start, token.Length, SecretConfidence.Medium, "its checksum does not hold: altered or made up", row.Grants);
        if (SampleText.IsSequence(token))
            return MatchResult.Found(start, token.Length, SecretConfidence.Low, "the provider's format, but it looks made up", row.Grants);

        return MatchResult.Found(start, token.Length, row.IsMedium ? SecretConfidence.Medium : SecretConfidence.High, "the provider's format", row.Grants);
    }

    private static (int Start, int End)? Find(CandidateText text, AnchorHit anchor, TokenPattern[] patterns)
    {
        (int Start, int End)? best = null;
        foreach (var pattern in patterns)
        {
            var found = pattern.Anchor.Length == 0 ? pattern.FindBehind(text, anchor.End, Reach)
                : pattern.Anchor == anchor.Literal ? pattern.MatchAround(text, anchor.Start)
                : null;
            if (found is { } range && (best is null || range.End > best.Value.End))
                best = found;
        }

        return best;
    }

    private static bool IsNear(CandidateText text, (int Start, int End) found, string[] words)
    {
        var from = Math.Max(0, found.Start - NearBefore);
        var around = text.Slice(from, Math.Min(text.Length, found.End + NearAfter) - from);
        return words.Any(word => around.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
    }
}
