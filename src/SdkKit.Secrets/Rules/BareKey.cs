using SdkKit.Secrets.Matching;
using SdkKit.Secrets.Structure;

namespace SdkKit.Secrets.Rules;

/// <summary>
/// The body of a private key without the lines that announce it, as settings and code carry it: <c>ImportRSAPrivateKey(Convert.FromBase64String("…"))</c>. Told by what the
/// bytes decode to: PKCS#1 and PKCS#8 of RSA, SEC 1 and PKCS#8 of P-256, the secret-key packet of OpenPGP, OpenSSH.
/// </summary>
internal static class BareKey
{
    private const int FewestDigits = 150;
    private const int HeaderDigits = 12;
    private const int MinimumDistinct = 20;
    private const byte OpenPgpSecretKey = 0x95; // packet 5 in the old form, its length in two bytes (RFC 9580, 4.2.2)
    private const byte OpenPgpVersion = 4;
    private const byte Rsa = 1;

    /// <summary>Digits of a fixed part of each format.</summary>
    private const string Pkcs1Integers = "IBAAKCA"; // version 0 and a modulus of 2048 bits or more
    private const string ShortPkcs1Integers = "IBAAKBgQ";
    private const string Pkcs8Rsa = "AQEFAASC"; // rsaEncryption, NULL, OCTET STRING; a public key has BIT STRING
    private const string Pkcs8Curve = "MIGHAgEAMBMG";
    private const string Sec1Curve = "MHcCAQEEI";
    private const string OpenSsh = "b3BlbnNzaC1rZXktdjE"; // openssh-key-v1

    /// <summary>How packets of RSA keys of 1024 to 4096 bits start, with a pass phrase and without.</summary>
    private static readonly string[] OpenPgp = ["lQH", "lQI", "lQO", "lQP", "lQV", "lQW", "lQc", "lQd"];

    public static SecretRule Rule { get; } = new(Match)
    {
        Id = "bare-private-key",
        Title = "private key without its header",
        Class = SecretClasses.PrivateKey,
        Anchors = [Pkcs1Integers, ShortPkcs1Integers, Pkcs8Rsa, Pkcs8Curve, Sec1Curve, OpenSsh, .. OpenPgp],
        Confidence = SecretConfidence.High,
    };

    private static MatchResult Match(CandidateText text, AnchorHit anchor, MatchContext context)
    {
        var rejected = MatchResult.Rejected(RejectionReason.Shape, anchor.Start, anchor.Literal.Length);
        var start = anchor.Start - OffsetOf(anchor.Literal);
        if (start < context.Floor || text.IsAt(start - 1, AsciiSet.Base64) || text.SkipForward(start, AsciiSet.Base64, HeaderDigits) != start + HeaderDigits)
            return rejected;
        if (!Base64Key.TryDecode(text.Slice(start, HeaderDigits), urlSafe: false, out var header) || DigitsOf(anchor.Literal, header) is not { } count)
            return rejected;

        var body = PemBody.Read(text, start, most: count);
        var isKey = body.Digits.Length >= FewestDigits && (anchor.Literal == OpenSsh || body.Digits.Length == count)
            && Base64Key.TryDecode(body.Digits, urlSafe: false, out _) && SampleText.WhyNotToken(body.Digits, MinimumDistinct) is null;
        return isKey
            ? MatchResult.Found(start, body.End - start, SecretConfidence.High, "decodes to a private key", "signs and decrypts as its owner") with { Canonical = body.Digits }
            : rejected with { ExaminedEnd = body.End };
    }

    private static int OffsetOf(string literal) => literal switch
    {
        Pkcs1Integers or ShortPkcs1Integers => 6,
        Pkcs8Rsa => 24,
        _ => 0,
    };

    /// <summary>How many digits the key has, as its first bytes say; null where they are not those of a key.</summary>
    private static int? DigitsOf(string literal, byte[] header)
    {
        if (literal == OpenSsh)
            return int.MaxValue;
        if (literal.StartsWith("lQ", StringComparison.Ordinal))
        {
            return header[0] == OpenPgpSecretKey && header[3] == OpenPgpVersion && header[8] == Rsa ? Base64Key.DigitCount(3 + (header[1] << 8 | header[2])) : null;
        }

        return DerSequence.Length(header) is { } length ? Base64Key.DigitCount(length) : null;
    }
}
