using System.Security.Cryptography;
using System.Text;
using SdkKit.Secrets.Tests.Generated;

namespace SdkKit.Secrets.Tests.Rules;

public sealed class PrivateKeyTests
{
    [Fact]
    public void Scan_EveryPemForm_IsFoundWhole()
    {
        using var rsa = RSA.Create(1024);
        using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        foreach (var pem in new[] { rsa.ExportRSAPrivateKeyPem(), rsa.ExportPkcs8PrivateKeyPem(), curve.ExportECPrivateKeyPem(), curve.ExportPkcs8PrivateKeyPem() })
        {
            var text = $"key: |\n{pem}\nnext: 1";
            var finding = Found.One(text);

            Assert.Equal(pem, finding.In(text));
            Assert.Equal(SecretConfidence.Certain, finding.Confidence);
        }
    }

    [Fact]
    public void Scan_Encrypted_SaysSo()
    {
        using var rsa = RSA.Create(1024);
        var pem = rsa.ExportEncryptedPkcs8PrivateKeyPem("pass phrase", new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 10));

        var finding = Found.One(pem);

        Assert.Equal("protected by a pass phrase", finding.Evidence);
        Assert.Equal(SecretConfidence.High, finding.Confidence);
    }

    [Theory]
    [InlineData("\\n")]
    [InlineData("\\r\\n")]
    [InlineData("\\n\" +\n    \"")]
    [InlineData("\\\\n")]
    public void Scan_EscapedLineBreaks_StillDecode(string lineBreak)
    {
        var pem = GeneratedSecret.RsaPrivateKey().Replace("\n", lineBreak, StringComparison.Ordinal);

        Assert.Equal(SecretConfidence.Certain, Found.One($"\"{pem}\"").Confidence);
    }

    [Fact]
    public void Scan_Base64OfPem_IsFound() =>
        Assert.Equal(SecretConfidence.Certain, Found.One($"KEY={Convert.ToBase64String(Encoding.ASCII.GetBytes(GeneratedSecret.RsaPrivateKey() + "\n"))}").Confidence);

    [Fact]
    public void Scan_BodyThatIsNoKey_IsReportedWithLessConfidence()
    {
        var body = GeneratedSecret.Letters(new Random(4), 160);

        Assert.Equal(SecretConfidence.Medium, Found.One($"-----BEGIN PRIVATE KEY-----\n{body}\n-----END PRIVATE KEY-----").Confidence);
    }

    [Theory]
    [InlineData("if (pem.StartsWith(\"-----BEGIN PRIVATE KEY-----\"))")]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----\n...\n-----END RSA PRIVATE KEY-----")]
    [InlineData("-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----")]
    public void Scan_HeaderWithoutKey_IsNothing(string text) => Assert.Equal(RejectionReason.NoKeyMaterial, Found.Rejection(text));

    [Fact]
    public void Scan_PublicKeyOrCertificate_IsNothing()
    {
        using var rsa = RSA.Create(1024);

        Found.Nothing(rsa.ExportSubjectPublicKeyInfoPem());
        Found.Nothing(rsa.ExportRSAPublicKeyPem());
    }
}
