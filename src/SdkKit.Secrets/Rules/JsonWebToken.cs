using System.Text;
using SdkKit.Secrets.Matching;
using SdkKit.Secrets.Structure;

namespace SdkKit.Secrets.Rules;

/// <summary>A signed token in compact form (RFC 7519): two base64url JSON objects and a signature.</summary>
internal static class JsonWebToken
{
    /// <summary>Of a header that names an algorithm, an empty payload and no signature, without the anchor.</summary>
    private const int ShortestToken = 18;
    private const int ShortestHeader = 16;
    private const int MostOfSample = 6;

    /// <summary>Of signatures by hash, by elliptic curve and by RSA keys of the usual sizes.</summary>
    private static readonly int[] SignatureLengths = [43, 64, 86, 128, 171, 176, 342, 512, 683];

    private static readonly AsciiSet Token = new("0-9A-Za-z_.-");
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static SecretRule Rule { get; } = new(Match)
    {
        Id = "json-web-token",
        Title = "JSON Web Token",
        Class = SecretClasses.JsonWebToken,
        Anchors = ["eyJ", "eyA", "ewo", "ew0K"], // {", { space, { and a line break
        Confidence = SecretConfidence.High,
        Sequel = AnchorSequel.Run,
        LeastRun = ShortestToken,
    };

    private static MatchResult Match(CandidateText text, AnchorHit anchor, MatchContext context)
    {
        var header = text.SkipForward(anchor.Start, AsciiSet.Base64Url);
        var payload = text.Matches(header, ".e") ? text.SkipForward(header + 1, AsciiSet.Base64Url) : header;
        var end = text.Matches(payload, ".") ? text.SkipForward(payload + 1, AsciiSet.Base64Url) : payload;
        var result = payload == header || end == payload || !StartsHere(text, anchor.Start)
            ? MatchResult.Rejected(RejectionReason.Shape, anchor.Start, end - anchor.Start)
            : Judge(text, anchor.Start, header, payload, end, context.Now);
        return result with { ExaminedEnd = end };
    }

    private static MatchResult Judge(CandidateText text, int start, int headerEnd, int payloadEnd, int end, DateTimeOffset now)
    {
        var header = Decode(text.Slice(start, headerEnd - start));
        var payload = Decode(text.Slice(headerEnd + 1, payloadEnd - headerEnd - 1));
        var signatureLength = end - payloadEnd - 1;
        if (payload is not null && IsPublishedSample(payload))
            return MatchResult.Rejected(RejectionReason.PublishedSample, start, end - start);
        if (header is null || payload is null || !header.TryGetValue("alg", out var algorithm))
        {
            return header is null && payload?.Count > 0 && headerEnd - start >= ShortestHeader && SignatureLengths.Contains(signatureLength)
                ? MatchResult.Found(start, end - start, SecretConfidence.Low, "its header cannot be read: altered or made up")
                : MatchResult.Rejected(RejectionReason.Shape, start, end - start);
        }

        if (signatureLength == 0 || string.Equals(algorithm, "none", StringComparison.OrdinalIgnoreCase))
            return MatchResult.Found(start, end - start, SecretConfidence.Low, "not signed");
        if (!HasLengthOf(algorithm, signatureLength))
            return MatchResult.Found(start, end - start, SecretConfidence.Low, "its signature has not the length of its algorithm: shortened or made up");

        if (Expiry.Parse(payload.TryGetValue("exp", out var exp) ? exp : null) is not { } expiry)
            return MatchResult.Found(start, end - start, SecretConfidence.Medium, "it never expires");
        return MatchResult.Found(start, end - start, expiry <= now ? SecretConfidence.Low : SecretConfidence.High, Expiry.Describe(expiry, now));
    }

    /// <summary>A token does not start within another word; what an escape or percent code ends with is no part of it.</summary>
    private static bool StartsHere(CandidateText text, int start) =>
        !text.IsAt(start - 1, Token) || text.Matches(start - 3, "%20") || text.Matches(start - 2, "\\n") || text.Matches(start - 2, "\\t");

    private static IReadOnlyDictionary<string, string>? Decode(string part)
    {
        if (!Base64Key.TryDecode(part, urlSafe: true, out var bytes))
            return null;

        try
        {
            return JsonMembers.Read(StrictUtf8.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The subject of the token that jwt.io and many documents show, unless it says far more; and the issuer of RFC 7519's.</summary>
    private static bool IsPublishedSample(IReadOnlyDictionary<string, string> payload) =>
        payload.TryGetValue("sub", out var subject) && subject == "1234567890" && payload.Count <= MostOfSample || payload.TryGetValue("iss", out var issuer) && issuer == "joe";

    private static bool HasLengthOf(string algorithm, int length) => algorithm switch
    {
        "HS256" => length == 43,
        "HS384" => length == 64,
        "HS512" => length == 86,
        "ES256" or "ES256K" or "EdDSA" => length == 86,
        "ES384" => length == 128,
        "ES512" => length == 176,
        "RS256" or "RS384" or "RS512" or "PS256" or "PS384" or "PS512" => length >= 171,
        _ => length >= 22,
    };
}
