using System.Text;
using CsCheck;
using SdkKit.Secrets;
using SdkKit.Secrets.Checksums;
using SdkKit.Secrets.Providers;
using SdkKit.Secrets.Tests.Generated;
using SdkKit.Tool.Scanning.Content;

namespace SdkKit.Tool.Tests.Scanning;

/// <summary>UTF-8 is looked at as bytes, and only what is announced is decoded; UTF-16 goes through the engine whole. Both must see the same.</summary>
public sealed class ContentScannerTests
{
    private static readonly ContentScanner Scanner = new(TimeProvider.System);

    private static readonly string[] Names = ["a.txt", "a.cs", "a.json", "a.xml", "a.yml", ".env", "a.ps1", "a.ts"];

    private static readonly ProviderRow[] Rows = [.. ProviderTable.Rows.Select(ProviderRow.Parse)];

    private static readonly string[] Anchors = [.. SecretRules.All.SelectMany(static rule => rule.Anchors).Distinct()];

    private static readonly Gen<string> Secret = Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[0, Rows.Length + 8]).Select(static (seed, kind) => Make(new Random(seed), kind));

    private static readonly Gen<string> Name = AnyOf(
        "password", "clientSecret", "API_KEY", "ConnectionStrings", "token", "x", "Db.Pwd", "--auth", "PublicKeyToken", "key", "AccountKey", "dev.azure.com", "yandex", "machine ");

    private static readonly Gen<string> Between = AnyOf(
        "=", ": ", "\": \"", "\" : ", " = \"", "=\"", "(\"", "\", \"", ">", " value=\"", " => '", ";", "\n", "\r\n", "\r", " ", "\t", "://u:", "@host/", "\"", "'", "&", ",", "// ", "$\"{", "/* ", "*/");

    private static readonly Gen<string> Filler = Gen.OneOf(
        AnyOf(Anchors),
        Gen.String[Gen.Char[' ', '~'], 0, 60],
        AnyOf("é", "😀", "ключ", "\u00a0", "public static readonly string ", "<add ", "{ ", " }"));

    private static readonly Gen<string> Text = Gen.OneOf(Filler, Between, Name, Secret).Array[1, 40].Select(string.Concat);

    [Fact]
    public void Scan_AnyText_FindsInBytesWhatTheEngineFindsInText() =>
        Gen.Select(Text, AnyOf(Names), Gen.Bool).Sample(
            static (text, name, mark) => Found(name, Encoding.UTF8, text, mark).SequenceEqual(Found(name, Encoding.Unicode, text, mark: true)),
            iter: 3_000);

    [Fact]
    public void Scan_EveryRowsToken_IsFoundInBytesAsInText()
    {
        var random = new Random(11);
        foreach (var (name, kind) in Names.Take(3).SelectMany(static name => Enumerable.Range(0, Rows.Length + 9).Select(kind => (name, kind))))
        {
            foreach (var text in new[] { $"yandex {Make(random, kind)}\n", $"string password = \"{Make(random, kind)}\";\n", $"\"ApiKey\": \"{Make(random, kind)}\"", $"TOKEN={Make(random, kind)}\r\n" })
                Assert.Equal(Found(name, Encoding.Unicode, text, mark: true), Found(name, Encoding.UTF8, text, mark: false));
        }
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("{0}\n")]
    [InlineData("\uFEFF{0}\r\n")]
    public void Scan_TokenWithoutMarkThatIsTheWholeFile_IsFound(string format)
    {
        var text = format.Replace("{0}", DevOpsToken(new Random(3)), StringComparison.Ordinal);

        var found = Assert.Single(Found("token", Encoding.UTF8, text, mark: false));

        Assert.StartsWith("azure-devops-token", found, StringComparison.Ordinal);
        Assert.Equal(found, Assert.Single(Found("token", Encoding.Unicode, text.TrimStart('\uFEFF'), mark: true)));
    }

    /// <summary>How far a rule looks behind a word is counted in characters, whatever bytes they take.</summary>
    [Theory]
    [InlineData("-")]
    [InlineData("é")]
    [InlineData("ключ")]
    [InlineData("鍵")]
    [InlineData("😀")]
    public void Scan_TokenFarBehindItsWord_IsFoundInBytesAsInText(string filler)
    {
        for (var distance = 10; distance < 110; distance += 7)
        {
            var between = string.Concat(Enumerable.Repeat(filler + " ", distance / (filler.Length + 1)));
            var text = $"// dev.azure.com {between}{DevOpsToken(new Random(distance))}\n";

            var expected = Assert.Single(Found("a.txt", Encoding.Unicode, text, mark: true));
            Assert.Equal(expected, Assert.Single(Found("a.txt", Encoding.UTF8, text, mark: false)));
        }
    }

    private static Gen<string> AnyOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static string[] Found(string name, Encoding encoding, string text, bool mark)
    {
        // Behind other bytes, as in a pooled buffer.
        byte[] content = [.. "AccountKey="u8, .. mark ? encoding.Preamble : [], .. encoding.GetBytes(text), .. "=AccountKey"u8];
        var found = Scanner.Scan(name, new ArraySegment<byte>(content, 11, content.Length - 22));
        return [.. (found ?? []).Select(static f => $"{f.Secret.Rule.Id} {f.Start}-{f.End} {f.Ordinal} {f.Secret.Confidence} {f.Secret.Fingerprint}")];
    }

    private static string Make(Random random, int kind) => (kind - Rows.Length) switch
    {
        < 0 => GeneratedToken.WithChecksum(Rows[kind], random),
        0 => GeneratedSecret.EntraClientSecret(random),
        1 => GeneratedSecret.IdentifiableKey(random, "+ASt", 64, "Default0"),
        2 => $"DefaultEndpointsProtocol=https;AccountName=a;AccountKey={GeneratedSecret.Key(random, 64)};",
        3 => GeneratedSecret.AnnotatedKey(random, "AZDO"),
        4 => GeneratedSecret.Token(random, new { sub = "property", exp = 4102444800 }),
        5 => $"https://x/?{GeneratedSecret.StorageSas(random, "2099-01-01")}",
        6 => $"Server=db;User Id=sa;Password={GeneratedSecret.Letters(random, 14)}7!;",
        7 => $"https://deploy:{GeneratedSecret.Letters(random, 16)}@build.contoso.net/",
        _ => DevOpsToken(random),
    };

    private static string DevOpsToken(Random random)
    {
        var bytes = new byte[28];
        random.NextBytes(bytes);
        return AzureDevOpsTokenChecksum.Make(bytes);
    }
}
