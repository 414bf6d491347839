using SdkKit.Secrets.Checksums;
using SdkKit.Secrets.Matching;
using SdkKit.Secrets.Structure;

namespace SdkKit.Secrets.Rules;

/// <summary>
/// The common annotated key that newer Azure services issue: 84 (or 88) characters with a fixed mark, the month of issue, the provider's signature and
/// a checksum. One rule finds every provider, those of tomorrow too.
/// </summary>
internal static class AnnotatedKey
{
    private const int MarkOffset = 52;
    private const int YearOffset = 58;
    private const int ProviderOffset = 76;
    private const int ShortLength = 84;
    private const int LongDigits = 86;
    private const int MinimumDistinct = 12;

    private static readonly Dictionary<string, string> Providers = new(StringComparer.Ordinal)
    {
        ["AZDO"] = "Azure DevOps",
        ["ACOG"] = "Azure AI services",
        ["AZAC"] = "App Configuration",
        ["AZCS"] = "Communication Services",
        ["AZEG"] = "Event Grid",
        ["AZMP"] = "Azure Maps",
        ["AZFR"] = "Fluid Relay",
        ["AZMR"] = "Mixed Reality",
        ["msql"] = "Azure SQL",
    };

    /// <summary>Signatures that hardly any other text holds: they find a key whose mark was altered.</summary>
    private static readonly string[] Signatures = ["AZDO", "AZCS", "AZMP", "AZFR"];

    public static SecretRule Rule { get; } = new(Match)
    {
        Id = "azure-annotated-key",
        Title = "Azure annotated key",
        Class = SecretClasses.AzureServiceKey,
        Anchors = ["JQQJ99", "JQQJ9D", "JQQJ9H", .. Signatures],
        Confidence = SecretConfidence.Certain,
    };

    private static MatchResult Match(CandidateText text, AnchorHit anchor, MatchContext context)
    {
        if (Array.IndexOf(Signatures, anchor.Literal) >= 0)
            return MatchSignature(text, anchor);

        var start = anchor.Start - MarkOffset;
        if (start < 0 || start + ShortLength > text.Length || text.SkipForward(start, AsciiSet.Alphanumeric, ShortLength) != start + ShortLength)
            return MatchResult.Rejected(RejectionReason.Shape, anchor.Start, anchor.Literal.Length);

        var key = text.Slice(start, ShortLength);
        var grants = Grants(key);
        var longEnd = start + LongDigits;
        if (text.Matches(longEnd, "==") && AnnotatedKeyChecksum.Holds(text.Slice(start, LongDigits + 2)))
            return MatchResult.Found(start, LongDigits + 2, SecretConfidence.Certain, "checksum verified", grants);
        if (AnnotatedKeyChecksum.Holds(key))
            return MatchResult.Found(start, ShortLength, SecretConfidence.Certain, "checksum verified", grants);

        if (text.IsAt(start - 1, AsciiSet.Base64) || text.IsAt(start + ShortLength, AsciiSet.Base64))
            return MatchResult.Rejected(RejectionReason.Shape, start, ShortLength);
        if (SampleText.WhyNotRandom(key.Substring(0, MarkOffset), MinimumDistinct) is { } reason)
            return MatchResult.Rejected(reason, start, ShortLength);

        return MatchResult.Found(start, ShortLength, SecretConfidence.Medium, "it has the format's mark, but its checksum does not hold: altered or made up", grants);
    }

    private static MatchResult MatchSignature(CandidateText text, AnchorHit anchor)
    {
        var start = anchor.Start - ProviderOffset;
        var rejected = MatchResult.Rejected(RejectionReason.Shape, anchor.Start, anchor.Literal.Length);
        if (start < 0 || text.SkipBackward(anchor.Start, AsciiSet.Alphanumeric, start) != start || text.SkipForward(start, AsciiSet.Alphanumeric, ShortLength + 1) != start + ShortLength)
            return rejected;
        if (text.IsAt(start - 1, AsciiSet.Base64) || text.IsAt(start + ShortLength, AsciiSet.Base64) || text.Matches(start + MarkOffset, "JQQJ9"))
            return rejected;

        var key = text.Slice(start, ShortLength);
        return SampleText.WhyNotToken(key, MinimumDistinct) is { } reason
            ? MatchResult.Rejected(reason, start, ShortLength)
            : MatchResult.Found(start, ShortLength, SecretConfidence.Low, "it has the length and the provider's signature, but not the format's mark: altered or made up", Grants(key));
    }

    private static string? Grants(string key)
    {
        var (year, month) = (key[YearOffset] - 'A' + 2024, key[YearOffset + 1] - 'A' + 1);
        var issued = year is >= 2024 and < 2050 && month is >= 1 and <= 12 ? $", issued {year}-{month:00}" : "";
        return Providers.TryGetValue(key.Substring(ProviderOffset, 4), out var provider) ? $"calls {provider}{issued}" : null;
    }
}
