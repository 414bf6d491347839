using SdkKit.Secrets.Tests.Generated;
using SdkKit.Secrets.Tests.Rules;

namespace SdkKit.Secrets.Tests.Assignments;

/// <summary>Values that are likely enough to be mentioned, and never shown by default.</summary>
public sealed class MentionedValueTests
{
    [Theory]
    [InlineData("a.yml", "Jwt:\n  Secret: 'development#product'", "development#product")]
    [InlineData("a.txt", "if creds.Secret != \"open-sesame\" {", "open-sesame")]
    [InlineData("a.cs", "if (request.Secret == \"open-sesame\") return;", "open-sesame")]
    [InlineData("a.txt", "password = \"correct horse battery staple\"", "correct horse battery staple")]
    public void Scan_WordsThatOnlyTheirPlaceMakesASecret_AreMentioned(string path, string text, string secret)
    {
        var finding = Assert.Single(Scan(path, text));

        Assert.Equal((secret, SecretConfidence.Low), (finding.In(text), finding.Confidence));
    }

    [Theory]
    [InlineData("a.yml", "spec:\n  secret: database-credentials")]
    [InlineData("a.yml", "secret: team/shared#latest")]
    [InlineData("a.txt", "if request.Kind != \"open-sesame\" {")]
    [InlineData("a.cs", "if (request.Secret == \"Jwt:Secret\") return;")]
    [InlineData("a.json", "{ \"password\": \"enter a strong one here\" }")]
    [InlineData("a.json", "{ \"password\": \"Das gilt nur einmal\" }")]
    [InlineData("a.json", "{ \"password\": \"two words\" }")]
    [InlineData("a.cs", "var password = \"correct horse battery staple\";")]
    public void Scan_LabelsAndNames_AreNothing(string path, string text) => Assert.Empty(Scan(path, text));

    [Fact]
    public void Scan_RandomValueBehindThePathOfASecret_IsMentioned()
    {
        var value = "Vn/" + GeneratedSecret.Letters(new Random(56), 34) + "7/4=";
        var text = $"var secret_looks_like_a_path=\"{value}\"";

        Assert.Equal((value, SecretConfidence.Low), (Found.One(text).In(text), Found.One(text).Confidence));
        Found.Nothing("var secret_path = \"/run/secrets/database/production/password\"");
        Found.Nothing($"var secret_path = \"{value}.json\"");
        Found.Nothing($"var key_path = \"{value}\"");
    }

    [Theory]
    [InlineData("aes.Key = new byte[] { {0} };", 16)]
    [InlineData("byte[] encryptionKey = { {0} };", 32)]
    [InlineData("private static readonly byte[] Key = new byte[32]\n{\n    {0},\n};", 32)]
    public void Scan_BytesOfAKey_AreMentioned(string template, int count)
    {
        var text = template.Replace("{0}", Bytes(count), StringComparison.Ordinal);

        Assert.Equal(("named-value", SecretConfidence.Low), (Assert.Single(Scan("a.cs", text)).Rule.Id, Assert.Single(Scan("a.cs", text)).Confidence));
    }

    [Theory]
    [InlineData("var publicKey = new byte[] { {0} };", 32)]
    [InlineData("aes.Key = new byte[] { {0} };", 17)]
    [InlineData("aes.IV = new byte[] { {0} };", 16)]
    [InlineData("aes.Key = new byte[32];", 0)]
    public void Scan_OtherBytes_AreNothing(string template, int count) => Assert.Empty(Scan("a.cs", template.Replace("{0}", Bytes(count), StringComparison.Ordinal)));

    private static string Bytes(int count) => string.Join(", ", Enumerable.Range(1, count).Select(static i => $"0x{i * 37 % 251:x2}"));

    private static IReadOnlyList<SecretFinding> Scan(string path, string text) => SecretScanner.Scan(text, new SecretScanOptions { Syntax = TextSyntaxes.OfPath(path) });
}
