using System.Text;
using SdkKit.Secrets.Documents;
using SdkKit.Secrets.Matching;
using SdkKit.Secrets.Naming;
using SdkKit.Secrets.Structure;

namespace SdkKit.Secrets.Rules;

/// <summary>The values of a Kubernetes manifest of kind Secret: base64 under <c>data</c>, text under <c>stringData</c>, whatever their names.</summary>
internal static class KubernetesSecret
{
    private const int Farthest = 60_000;
    private const int ShortestValue = 4;

    private static readonly HashSet<string> NotSecret = new(StringComparer.Ordinal)
    {
        "crt", "cert", "ca", "username", "user", "host", "hostname", "port", "url", "uri", "endpoint", "name", "namespace", "database", "dbname", "db", "email", "region", "bucket", "id", "login", "server", "public", "pub",
    };

    public static SecretRule Rule { get; } = new(Match)
    {
        Id = "kubernetes-secret",
        Title = "value of a Kubernetes Secret",
        Class = SecretClasses.NamedValue,
        Anchors = ["kind: Secret", "kind: \"Secret\"", "kind: 'Secret'"],
        Confidence = SecretConfidence.High,
        Remedy = "Change it where it is valid; keep the Secret out of the repository: seal it, or let an operator read it from Key Vault.",
    };

    private static MatchResult Match(CandidateText text, AnchorHit anchor, MatchContext context)
    {
        var rejected = MatchResult.Rejected(RejectionReason.Shape, anchor.Start, anchor.Literal.Length);
        if (text.IsAt(anchor.End, new AsciiSet("0-9A-Za-z")) || anchor.Start > 0 && text[anchor.Start - 1] != '\n')
            return rejected;

        var from = Math.Max(context.Floor, anchor.Start - Farthest);
        var before = text.Slice(from, anchor.Start - from).LastIndexOf("\n---", StringComparison.Ordinal);
        var start = before < 0 ? from : from + before + 1;
        var manifest = text.Slice(start, Math.Min(Farthest, text.Length - start));
        var end = manifest.IndexOf("\n---", anchor.Start - start, StringComparison.Ordinal);
        manifest = end < 0 ? manifest : manifest.Substring(0, end);

        var found = Values(manifest).Select(value => Judge(manifest, value.Member, value.IsEncoded) is { IsMatch: true } match ? match.At(start) : (MatchResult?)null).OfType<MatchResult>().ToList();
        var result = found.Count == 0 ? rejected : found[0] with { Others = found.GetRange(1, found.Count - 1) };
        return result with { ExaminedEnd = start + manifest.Length };
    }

    /// <summary>The members directly below <c>data</c> and <c>stringData</c>.</summary>
    private static IEnumerable<(DocumentMember Member, bool IsEncoded)> Values(string manifest)
    {
        var members = new DocumentMembers(manifest);
        new YamlDocument(manifest, members).Read();
        var found = members.Found();
        var (isInside, isEncoded) = (false, false);
        var lineStart = 0;
        foreach (var member in found.OrderBy(static m => m.NameStart))
        {
            // Names at the beginning of a line are the manifest's own; which of them came last decides on those below.
            for (var next = manifest.IndexOf('\n', lineStart); next >= 0 && next < member.NameStart; next = manifest.IndexOf('\n', lineStart))
            {
                lineStart = next + 1;
                (isInside, isEncoded) = SectionAt(manifest, lineStart) ?? (isInside, isEncoded);
            }

            if (isInside && member.NameStart > lineStart)
                yield return (member, isEncoded);
        }
    }

    private static (bool IsInside, bool IsEncoded)? SectionAt(string manifest, int line)
    {
        if (line >= manifest.Length || !char.IsLetter(manifest[line]))
            return null;

        var isData = string.CompareOrdinal(manifest, line, "data:", 0, 5) == 0;
        return (isData || string.CompareOrdinal(manifest, line, "stringData:", 0, 11) == 0, isData);
    }

    private static MatchResult Judge(string manifest, DocumentMember member, bool isEncoded)
    {
        var length = member.ValueEnd - member.ValueStart;
        var rejected = MatchResult.Rejected(RejectionReason.Shape, member.ValueStart, length);
        var name = manifest.Substring(member.NameStart, member.NameEnd - member.NameStart);
        var written = ValueDecoder.Decode(manifest.Substring(member.ValueStart, length), member.Form);
        if (ValueText.WhyNone(written) is RejectionReason.Reference or RejectionReason.Placeholder)
            return rejected;

        var plain = isEncoded ? Decode(written) : written;
        if (plain is null || plain.Length < ShortestValue)
            return rejected;
        if (plain.StartsWith("-----BEGIN CERTIFICATE", StringComparison.Ordinal))
            return MatchResult.Found(member.ValueStart, length, SecretConfidence.Low, "a certificate, which anybody may know, kept as a secret") with { Canonical = plain };
        if (NameWords.Of(name).Any(NotSecret.Contains) && SecretNames.Of(name) == NameMeaning.None || ValueText.WhyNone(plain) is not null)
            return rejected;

        var confidence = ValueText.IsStandin(plain) ? SecretConfidence.Low : SecretConfidence.High;
        return MatchResult.Found(member.ValueStart, length, confidence, confidence == SecretConfidence.Low ? "a word that anybody guesses" : "the manifest declares it a secret") with { Canonical = plain };
    }

    private static string? Decode(string written) =>
        Base64Key.TryDecode(string.Concat(written.Where(static c => !char.IsWhiteSpace(c))).TrimEnd('='), urlSafe: false, out var bytes) ? Encoding.UTF8.GetString(bytes) : null;
}
