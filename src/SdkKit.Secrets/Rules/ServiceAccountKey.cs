using SdkKit.Secrets.Documents;
using SdkKit.Secrets.Matching;
using SdkKit.Secrets.Structure;

namespace SdkKit.Secrets.Rules;

/// <summary>The key file of a Google Cloud service account: a JSON object whose type says so and that holds the account's private key.</summary>
internal static class ServiceAccountKey
{
    /// <summary>A key file has about 2,400 characters; its members may stand in any order.</summary>
    private const int Reach = 6_000;
    private const int DigitsOfAKey = 64;
    private const int FewestDigits = 20;

    /// <summary>Whatever stands in an object that holds none itself.</summary>
    private static readonly AsciiSet InObject = new(" -z|~\t\r\n");

    public static SecretRule Rule { get; } = new(Match)
    {
        Id = "gcp-service-account",
        Title = "Google Cloud service account key",
        Class = SecretClasses.ProviderToken,
        Anchors = ["service_account\""],
        Confidence = SecretConfidence.Certain,
        Remedy = "Delete the key in the Google Cloud console; use workload identity, or read a new key from Key Vault or a file outside of the repository.",
    };

    private static MatchResult Match(CandidateText text, AnchorHit anchor, MatchContext context)
    {
        if (!IsType(text, anchor.Start))
            return MatchResult.Rejected(RejectionReason.Shape, anchor.Start, anchor.Literal.Length);

        var start = text.SkipBackward(anchor.Start, InObject, Math.Max(context.Floor, anchor.Start - Reach));
        var end = text.SkipForward(anchor.End, InObject, Reach);
        var around = text.Slice(start, end - start);
        var members = new DocumentMembers(around);
        new JsonDocument(around, around.Length, members).Read(0);
        return Judge(start, around, members.Found()) with { ExaminedEnd = end };
    }

    /// <summary><c>"type": "</c> stands before it.</summary>
    private static bool IsType(CandidateText text, int value)
    {
        const string Name = "\"type\"";
        var sign = text.SkipBackward(value - 1, AsciiSet.Whitespace, Math.Max(0, value - 8)) - 1;
        return text.IsAt(value - 1, AsciiSet.Of('"')) && text.IsAt(sign, AsciiSet.Of(':')) && text.Matches(text.SkipBackward(sign, AsciiSet.Whitespace, Math.Max(0, sign - 8)) - Name.Length, Name);
    }

    private static MatchResult Judge(int start, string around, DocumentMember[] members)
    {
        var key = members.FirstOrDefault(member => Is(around, member, "private_key"));
        return key.NameEnd == 0
            ? MatchResult.Rejected(RejectionReason.Shape, start, around.Length)
            : Judge(start + key.ValueStart, key.ValueEnd - key.ValueStart, ValueDecoder.Decode(around.Substring(key.ValueStart, key.ValueEnd - key.ValueStart), key.Form));
    }

    private static MatchResult Judge(int start, int length, string pem)
    {
        const string Opening = "-----BEGIN PRIVATE KEY-----";
        if (!pem.StartsWith(Opening, StringComparison.Ordinal))
            return MatchResult.Rejected(RejectionReason.NoKeyMaterial, start, length);

        var body = PemBody.Read(new CandidateText(pem), Opening.Length);
        if (body.Digits.Length < FewestDigits || SampleText.WhyNotRandom(body.Digits, minimumDistinct: 8) is not null)
            return MatchResult.Rejected(RejectionReason.NoKeyMaterial, start, length);

        var isKey = body.Digits.Length >= DigitsOfAKey && Base64Key.TryDecode(body.Digits, urlSafe: false, out var bytes) && DerSequence.Spans(bytes);
        var result = isKey
            ? MatchResult.Found(start, length, SecretConfidence.Certain, "decodes to a key", "signs in as the service account")
            : MatchResult.Found(start, length, SecretConfidence.Low, "it does not decode to a key: altered, shortened or made up");
        return result with { Canonical = body.Digits };
    }

    private static bool Is(string text, DocumentMember member, string name) =>
        member.NameEnd - member.NameStart == name.Length && string.CompareOrdinal(text, member.NameStart, name, 0, name.Length) == 0;
}
