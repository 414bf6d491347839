using SdkKit.Secrets.Matching;

namespace SdkKit.Secrets.Rules;

/// <summary>A PKCS#12 bundle (.pfx) as base64: a SEQUENCE of version 3 and signed data, which holds a certificate with its private key.</summary>
internal static class Pkcs12Bundle
{
    private const int BeforeVersion = 6;
    private const int ShortestBundle = 400;
    private const string VersionAndData = "IBAzCC"; // INTEGER 3 and the next SEQUENCE, where the outer one has a length of two bytes

    public static SecretRule Rule { get; } = new(Match)
    {
        Id = "pkcs12-bundle",
        Title = "certificate with its private key (PKCS#12)",
        Class = SecretClasses.PrivateKey,
        Anchors = [VersionAndData],
        Confidence = SecretConfidence.High,
    };

    private static MatchResult Match(CandidateText text, AnchorHit anchor, MatchContext context)
    {
        var start = anchor.Start - BeforeVersion;
        if (start < 0 || !text.Matches(start, "MI") || text.IsAt(start - 1, AsciiSet.Base64))
            return MatchResult.Rejected(RejectionReason.Shape, anchor.Start, anchor.Literal.Length);

        var end = text.SkipForward(start, AsciiSet.Base64);
        var result = end - start < ShortestBundle
            ? MatchResult.Rejected(RejectionReason.NoKeyMaterial, start, end - start)
            : MatchResult.Found(start, end - start, SecretConfidence.High, "decodes to a PKCS#12 bundle", "signs and decrypts as the certificate's owner, if its password is known");
        return result with { ExaminedEnd = end };
    }
}
