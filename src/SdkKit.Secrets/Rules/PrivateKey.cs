using System.Text;
using SdkKit.Secrets.Matching;
using SdkKit.Secrets.Structure;

namespace SdkKit.Secrets.Rules;

/// <summary>A private key between PEM lines: PKCS#1, SEC 1, PKCS#8, encrypted PKCS#8, OpenSSH and OpenPGP.</summary>
internal static class PrivateKey
{
    private const int LongestLabel = 40;
    private const int LeastDigits = 64;
    private const int FewestDigits = 32;
    private const string PemBegin = "-----BEGIN ";
    private const string EncodedBegin = "LS0tLS1CRUdJTi"; // the same, base64 once more, as pipelines and Kubernetes secrets carry files

    private static readonly AsciiSet Label = new("A-Z0-9 ");
    private static readonly byte[] OpenSshMagic = Encoding.ASCII.GetBytes("openssh-key-v1\0");

    public static SecretRule Rule { get; } = new(Match)
    {
        Id = "private-key",
        Title = "private key",
        Class = SecretClasses.PrivateKey,
        Anchors = [PemBegin, EncodedBegin],
        Confidence = SecretConfidence.Certain,
    };

    private static MatchResult Match(CandidateText text, AnchorHit anchor, MatchContext context) =>
        anchor.Literal == EncodedBegin ? MatchEncoded(text, anchor) : MatchPem(text, anchor);

    private static MatchResult MatchEncoded(CandidateText text, AnchorHit anchor)
    {
        var end = text.SkipForward(anchor.Start, AsciiSet.Base64);
        var digits = text.Slice(anchor.Start, (end - anchor.Start) / 4 * 4);
        var pem = Encoding.ASCII.GetString(Convert.FromBase64String(digits));
        var inner = MatchPem(new CandidateText(pem), new AnchorHit(0, PemBegin));
        var result = inner.IsMatch
            ? MatchResult.Found(anchor.Start, end - anchor.Start, inner.Confidence, inner.Evidence!, inner.Grants) with { Canonical = inner.Canonical }
            : MatchResult.Rejected(inner.Reason, anchor.Start, end - anchor.Start);
        return result with { ExaminedEnd = end };
    }

    private static MatchResult MatchPem(CandidateText text, AnchorHit anchor)
    {
        var labelEnd = text.SkipForward(anchor.End, Label, LongestLabel);
        if (!text.Matches(labelEnd, "-----"))
            return MatchResult.Rejected(RejectionReason.Shape, anchor.Start, labelEnd - anchor.Start);

        var label = text.Slice(anchor.End, labelEnd - anchor.End);
        if (!label.EndsWith("PRIVATE KEY", StringComparison.Ordinal) && label != "PGP PRIVATE KEY BLOCK")
            return MatchResult.Rejected(RejectionReason.Shape, anchor.Start, labelEnd - anchor.Start);

        var body = PemBody.Read(text, labelEnd + 5, PemBody.PrefixBefore(text, anchor.Start));
        var footer = $"-----END {label}-----";
        var end = text.Matches(body.End, footer) ? body.End + footer.Length : body.End;
        var result = Judge(label, body, anchor.Start, end - anchor.Start, isClosed: end > body.End);
        return result with { ExaminedEnd = end, Canonical = body.Digits };
    }

    private static MatchResult Judge(string label, PemBody body, int start, int length, bool isClosed)
    {
        if (body.Digits.Length is >= FewestDigits and < LeastDigits && isClosed && SampleText.WhyNotRandom(body.Digits, minimumDistinct: 16) is null)
            return MatchResult.Found(start, length, SecretConfidence.Low, "too short for a key: shortened or made up");
        if (body.Digits.Length < LeastDigits)
            return MatchResult.Rejected(RejectionReason.NoKeyMaterial, start, length);
        if (SampleText.WhyNotRandom(body.Digits, minimumDistinct: 16) is RejectionReason.LowVariety)
            return MatchResult.Rejected(RejectionReason.LowVariety, start, length);
        if (label.StartsWith("PGP", StringComparison.Ordinal))
            return MatchResult.Found(start, length, SecretConfidence.High, "an OpenPGP key block");

        var isKey = Base64Key.TryDecode(body.Digits, urlSafe: false, out var bytes) && (body.IsEncrypted || IsKeyStructure(bytes));
        if (!isKey)
            return MatchResult.Found(start, length, SecretConfidence.Medium, "it does not decode to a key: altered, shortened or made up");

        return body.IsEncrypted || label.StartsWith("ENCRYPTED", StringComparison.Ordinal)
            ? MatchResult.Found(start, length, SecretConfidence.High, "protected by a pass phrase")
            : MatchResult.Found(start, length, SecretConfidence.Certain, "decodes to a key", "signs and decrypts as its owner");
    }

    private static bool IsKeyStructure(byte[] bytes) =>
        DerSequence.Spans(bytes) || bytes.Length > OpenSshMagic.Length && bytes.Take(OpenSshMagic.Length).SequenceEqual(OpenSshMagic);
}
