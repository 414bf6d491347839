using CsCheck;
using SdkKit.Secrets.Matching;
using SdkKit.Secrets.Tests.Generated;

namespace SdkKit.Secrets.Tests.Scanning;

public sealed class SecretScannerPropertyTests
{
    private const int Iterations = 1_000;

    /// <summary>Text that is full of anchors and of what follows them, to lead matchers astray.</summary>
    private static readonly Gen<string> Adversarial = Gen.OneOf(
        AnyOf([.. SecretRules.All.SelectMany(static rule => rule.Anchors)]),
        AnyOf("&", "=", "==", ".", ";", "\n", "\\n", "\"", "-----", "PRIVATE KEY-----", "sv=1&se=2", "AAAA", "\0", "\uD800"),
        Gen.String[Gen.Char.AlphaNumeric, 0, 40],
        Gen.String[0, 10]).Array[0, 60].Select(static parts => string.Concat(parts));

    private static readonly Gen<(string Secret, string Rule)> Secrets = Gen.Int[0, int.MaxValue].SelectMany(static seed => Gen.Int[0, 5].Select(kind => Make(new Random(seed), kind)));

    [Fact]
    public void Scan_ValidSecretAnywhere_IsFound() =>
        Gen.Select(Gen.String[0, 200], Secrets, Gen.String[0, 200]).Sample(
            static (before, secret, after) =>
            {
                var text = $"{before} {secret.Secret} {after}";
                return SecretScanner.Scan(text).Any(f => f.Rule.Id == secret.Rule && f.Start <= before.Length + 1 + secret.Secret.Length && f.End > before.Length + 1);
            },
            iter: Iterations);

    [Fact]
    public void Scan_RandomText_HoldsNoFormat() =>
        Gen.String[Gen.Char[' ', '~'], 0, 2000].Sample(static text => SecretScanner.Scan(text).All(static f => f.Rule.Id == "named-value"), iter: Iterations);

    [Fact]
    public void Scan_AnyText_NeverThrowsAndStaysWithinTheText() =>
        Gen.Select(Adversarial, Gen.Enum<TextSyntax>()).Sample(
            static (text, syntax) => SecretScanner.Scan(text, new SecretScanOptions { Syntax = syntax }).All(f => f.Start >= 0 && f.Length > 0 && f.End <= text.Length),
            iter: Iterations);

    [Theory]
    [InlineData(TextSyntax.Any)]
    [InlineData(TextSyntax.CSharp)]
    public void Scan_OneLineOfAMegabyte_ReadsEachCharacterABoundedNumberOfTimes(TextSyntax syntax)
    {
        const int Length = 1_000_000;
        const int MostReadsPerCharacter = 100;
        foreach (var unit in new[] { "\0\uD800x", "$\"{", "\"password\": {\"token\": [", "token=" })
            Assert.InRange(Reads(Repeat(unit, Length), syntax), 0, (long)MostReadsPerCharacter * Length);
    }

    [Fact]
    public void MayContainSecret_AnyText_AgreesForStringAndBytes() =>
        Adversarial.Where(static text => text.All(char.IsAscii)).Sample(
            static text => SecretScanner.MayContainSecret(text) == SecretScanner.MayContainSecret(System.Text.Encoding.ASCII.GetBytes(text), 0, text.Length),
            iter: Iterations);

    [Fact]
    public void MayContainSecret_PartOfAnyText_IsWhatThePartAloneHolds() =>
        Gen.Select(Adversarial, Gen.Int[0, 100], Gen.Int[0, 100]).Sample(
            static (text, from, percent) =>
            {
                var start = text.Length * from / 100;
                var count = (text.Length - start) * percent / 100;

                // No token is the whole of a text with this behind it.
                return SecretScanner.MayContainSecret(text, start, count) == SecretScanner.MayContainSecret($"{text.AsSpan(start, count)}\0");
            },
            iter: Iterations);

    /// <summary>Anchors without end, with everything between them that could make a matcher read on: twice the text, twice the reads.</summary>
    [Fact]
    [Trait("Tier", "Slow")]
    public void Scan_RepeatedAnchors_ReadsGrowLinearly()
    {
        const int Length = 1_600;
        foreach (var unit in SecretRules.All.SelectMany(static rule => Units(rule.Anchors[0]).Take(rule.Pattern is null ? int.MaxValue : 3)))
        {
            var half = Reads(Repeat(unit, Length));
            var whole = Reads(Repeat(unit, 2 * Length));

            Assert.True(whole <= 3 * half + 2000, $"'{unit}': {half} reads, then {whole}");
        }
    }

    private static string[] Units(string a) =>
        [a, a + "A", a + "=", a + "&", a + ".", "." + a, a + " ", a + "PRIVATE KEY-----", a + "a.eyJ", "sv=1&" + a + "A&se=2&"];

    private static string Repeat(string unit, int length) => string.Concat(Enumerable.Repeat(unit, length / unit.Length));

    private static Gen<string> AnyOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static long Reads(string text, TextSyntax syntax = TextSyntax.Any)
    {
        var prefilter = new AnchorPrefilter(SecretRules.All);
        var position = new AnchorPrefilter.Position();
        if (!prefilter.TryNext(text, ref position, out var first))
            return 0;

        var scan = new SecretScan(new CandidateText(text), new SecretScanOptions { Syntax = syntax });
        scan.Run(text, prefilter, position, first);
        return scan.Reads;
    }

    private static (string Secret, string Rule) Make(Random random, int kind) => kind switch
    {
        0 => (GeneratedSecret.EntraClientSecret(random), "entra-client-secret"),
        1 => (GeneratedSecret.IdentifiableKey(random, "+ASt", 64, "Default0"), "azure-storage-identifiable-key"),
        2 => ($"AccountKey={GeneratedSecret.Key(random, 64)};", "azure-storage-key"),
        3 => (GeneratedSecret.AnnotatedKey(random, "AZDO"), "azure-annotated-key"),
        4 => (GeneratedSecret.Token(random, new { sub = "property", exp = 4102444800 }), "json-web-token"),
        _ => ($"https://x/?{GeneratedSecret.StorageSas(random, "2099-01-01")}", "azure-shared-access-signature"),
    };
}
