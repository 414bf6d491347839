using System.Text;
using SdkKit.Secrets.Tests.Generated;

namespace SdkKit.Secrets.Tests.Rules;

/// <summary>Secrets that only their file's meaning tells: Kubernetes manifests, key files of service accounts, hashes.</summary>
public sealed class ManifestSecretTests
{
    private readonly string _word = GeneratedSecret.Letters(new Random(61), 14);

    [Fact]
    public void KubernetesSecret_EveryValue_IsAFindingOfItsText()
    {
        var other = _word + "2";
        var manifest = $"apiVersion: v1\nkind: ConfigMap\ndata:\n  word: {Base64(_word)}\n---\napiVersion: v1\nkind: Secret\nmetadata:\n  name: db\n  labels:\n    app: {Base64(_word)}\n"
            + $"data:\n  username: {Base64("somebody")}\n  first: {Base64(_word)}\n  second: \"{Base64(other)}\"\n  tls.crt: {Base64("-----BEGIN CERTIFICATE-----")}\nstringData:\n  third: {_word}\ntype: Opaque\n---\nkind: Other\ndata:\n  x: {Base64(_word)}\n";

        var findings = Scan(manifest);

        Assert.Equal([Base64(_word), Base64(other), Base64("-----BEGIN CERTIFICATE-----"), _word], findings.Select(f => f.In(manifest)));
        Assert.All(findings, static f => Assert.Equal("kubernetes-secret", f.Rule.Id));
        Assert.Equal([SecretConfidence.High, SecretConfidence.High, SecretConfidence.Low, SecretConfidence.High], findings.Select(static f => f.Confidence));
        Assert.Equal(findings[0].Fingerprint, findings[3].Fingerprint);
    }

    [Theory]
    [InlineData("kind: SecretStore\ndata:\n  first: {0}\n")]
    [InlineData("kind: Secret\ndata:\n  first: {{ .Values.first }}\n")]
    [InlineData("kind: Secret\nmetadata:\n  name: {0}\n")]
    public void KubernetesManifest_WithoutValues_IsNothing(string manifest) => Assert.Empty(Scan(manifest.Replace("{0}", Base64(_word), StringComparison.Ordinal)));

    [Theory]
    [InlineData("{{ \"type\": \"service_account\", \"project_id\": \"p\", \"private_key\": \"{0}\", \"client_email\": \"a@p.iam.gserviceaccount.com\" }}")]
    [InlineData("{{ \"private_key\": \"{0}\", \"type\": \"service_account\" }}")]
    public void ServiceAccount_KeyFile_IsOneFindingAndProven(string template)
    {
        var pem = GeneratedSecret.RsaPrivateKey().Replace("RSA PRIVATE", "PRIVATE", StringComparison.Ordinal);
        var text = template.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal).Replace("{0}", pem.Replace("\n", "\\n", StringComparison.Ordinal), StringComparison.Ordinal);

        var finding = Assert.Single(SecretScanner.Scan(text, new SecretScanOptions { Syntax = TextSyntax.Json }));

        Assert.Equal(("gcp-service-account", SecretConfidence.Certain), (finding.Rule.Id, finding.Confidence));
        Assert.Equal(Found.One(pem).Fingerprint, finding.Fingerprint);
    }

    [Theory]
    [InlineData("{ \"type\": \"service_account\", \"private_key_id\": \"x\" }")]
    [InlineData("{ \"type\": \"service_account\", \"private_key\": \"...\" }")]
    [InlineData("if (type == \"service_account\") { }")]
    public void ServiceAccount_WithoutItsKey_IsNothing(string text) => Found.Nothing(text);

    [Theory]
    [InlineData("$1$", 8, 22)]
    [InlineData("$6$", 16, 86)]
    [InlineData("$2b$12$", 0, 53)]
    public void PasswordHash_InItsForm_IsMentioned(string scheme, int salt, int digits)
    {
        var random = new Random(62);
        var hash = scheme + (salt > 0 ? GeneratedSecret.Letters(random, salt) + "$" : "") + GeneratedSecret.Letters(random, digits);

        var finding = Found.One($"app:{hash}:19000:0");

        Assert.Equal(("password-hash", SecretConfidence.Low), (finding.Rule.Id, finding.Confidence));
        Found.Nothing(hash[..^3]);
    }

    private static IReadOnlyList<SecretFinding> Scan(string manifest) => SecretScanner.Scan(manifest, new SecretScanOptions { Syntax = TextSyntax.Yaml });

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
