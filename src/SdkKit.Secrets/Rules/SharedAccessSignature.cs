using SdkKit.Secrets.Matching;
using SdkKit.Secrets.Structure;

namespace SdkKit.Secrets.Rules;

/// <summary>The signature of a query that grants access by itself: Storage, Service Bus and Event Hubs, IoT, Logic Apps.</summary>
internal static class SharedAccessSignature
{
    private const int SignatureBytes = 32;
    private const int MinimumDistinct = 12;

    /// <summary>In small letters, as HttpUtility writes it, which most of Azure's tools sign with; a lone signature of another protocol is hardly ever written so.</summary>
    private const string EncodedPadding = "%3d";

    public static SecretRule Rule { get; } = new(Match)
    {
        Id = "azure-shared-access-signature",
        Title = "shared access signature",
        Class = SecretClasses.SharedAccessSignature,
        Anchors = ["sig="],
        IgnoreCase = true,
        Confidence = SecretConfidence.High,
    };

    private static MatchResult Match(CandidateText text, AnchorHit anchor, MatchContext context)
    {
        var query = QueryText.Around(text, anchor, context.Floor);
        var (start, length) = query.Anchored;
        var result = length == 0
            ? MatchResult.Rejected(RejectionReason.Shape, anchor.Start, anchor.Literal.Length)
            : Judge(text, query, start, length, context.Now);
        return result with { ExaminedEnd = query.End };
    }

    private static MatchResult Judge(CandidateText text, QueryText query, int start, int length, DateTimeOffset now)
    {
        var isStorage = query["sv"] is not null && (query["se"] ?? query["sp"] ?? query["si"]) is not null;
        var isToken = query["sr"] is not null && query["se"] is not null;
        var isAlone = query.Count == 1 && text.Slice(start, length).EndsWith(EncodedPadding, StringComparison.Ordinal);
        if (!isStorage && !isToken && !isAlone)
            return MatchResult.Rejected(RejectionReason.Shape, start, length);

        var signature = query["sig"]!;
        if (SampleText.WhyNotRandom(signature, MinimumDistinct) is { } reason)
            return MatchResult.Rejected(reason, start, length);

        // A plus sign that nobody encoded reads as a space in a query, and is meant as a plus sign.
        var digits = signature.Replace(' ', '+').TrimEnd('=');
        var isUrlSafe = digits.IndexOfAny(['-', '_']) >= 0;
        if (digits.Length != Base64Key.DigitCount(SignatureBytes) || !Base64Key.TryDecode(digits, isUrlSafe, out _))
            return MatchResult.Rejected(RejectionReason.Shape, start, length);

        if (isAlone)
            return MatchResult.Found(start, length, SecretConfidence.Low, "a signature without the rest of its query");

        var grants = SasGrants.Describe(query);
        return Expiry.Parse(query["se"]) is not { } expiry
            ? MatchResult.Found(start, length, SecretConfidence.High, "it names no end of its own", grants)
            : MatchResult.Found(start, length, expiry <= now ? SecretConfidence.Low : SecretConfidence.High, Expiry.Describe(expiry, now), grants);
    }
}
