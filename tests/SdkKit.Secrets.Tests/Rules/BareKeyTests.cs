using System.Security.Cryptography;

namespace SdkKit.Secrets.Tests.Rules;

public sealed class BareKeyTests
{
    private static readonly RSA Rsa = RSA.Create(2048);
    private static readonly RSA ShortRsa = RSA.Create(1024);
    private static readonly ECDsa Curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public static TheoryData<string, byte[]> Keys => new()
    {
        { "PKCS#1", Rsa.ExportRSAPrivateKey() },
        { "PKCS#1 of 1024 bits", ShortRsa.ExportRSAPrivateKey() },
        { "PKCS#8", Rsa.ExportPkcs8PrivateKey() },
        { "SEC 1", Curve.ExportECPrivateKey() },
        { "PKCS#8 of a curve", Curve.ExportPkcs8PrivateKey() },
        { "OpenPGP", OpenPgpPacket() },
    };

    [Theory]
    [MemberData(nameof(Keys))]
    public void Scan_KeyWithoutItsHeader_IsFound(string format, byte[] key)
    {
        var digits = Convert.ToBase64String(key);
        var text = $"rsa.Import(Convert.FromBase64String(\"{digits}\"), \"other text\");";

        var finding = Assert.Single(Found.All(text), static f => f.Rule.Id == "bare-private-key");

        Assert.True(finding.In(text) == digits.TrimEnd('='), format);
        Assert.Single(Found.All(string.Join('\n', digits.Chunk(64).Select(static line => new string(line)))), static f => f.Rule.Id == "bare-private-key");
    }

    [Fact]
    public void Scan_PublicAndShortenedKeys_AreNothing()
    {
        Found.Nothing(Convert.ToBase64String(Rsa.ExportRSAPublicKey()));
        Found.Nothing(Convert.ToBase64String(Rsa.ExportSubjectPublicKeyInfo()));
        Found.Nothing(Convert.ToBase64String(Rsa.ExportPkcs8PrivateKey())[..400]);
        Found.Nothing(Convert.ToBase64String(OpenPgpPacket())[..200]);
        Found.Nothing("lQH lQOfaLetterAndNoPacketAtAll");
    }

    [Fact]
    public void Scan_KeyWithItsHeader_IsOneFindingOfTheHeadersRule() => Assert.Equal("private-key", Found.One(Rsa.ExportPkcs8PrivateKeyPem()).Rule.Id);

    [Theory]
    [InlineData("2026-04-26 12:36:0{0} ")]
    [InlineData("// ")]
    [InlineData(" * ")]
    [InlineData("#7 1.{0} ")]
    public void Scan_PemInALogOrAComment_IsFoundWhole(string prefix)
    {
        var lines = Rsa.ExportPkcs8PrivateKeyPem().Split('\n');
        var text = string.Join('\n', lines.Select((line, i) => prefix.Replace("{0}", $"{i % 10}", StringComparison.Ordinal) + line));

        Assert.Equal((SecretConfidence.Certain, "decodes to a key"), (Found.One(text).Confidence, Found.One(text).Evidence));
        Assert.Equal(SecretConfidence.Certain, Found.One(text.Replace("\n", "\\r\\n", StringComparison.Ordinal)).Confidence);
    }

    /// <summary>Packet 5, version 4, RSA, of the size that a key of 2048 bits has.</summary>
    private static byte[] OpenPgpPacket()
    {
        var packet = new byte[3 + 0x3AC];
        new Random(52).NextBytes(packet);
        byte[] header = [0x95, 0x03, 0xAC, 4, 0x60, 0x37, 0xB5, 0x3B, 1, 8, 0];
        header.CopyTo(packet, 0);
        return packet;
    }
}
