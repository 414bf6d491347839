using System.Text;
using SdkKit.Secrets.Tests.Generated;
using SdkKit.Secrets.Tests.Rules;

namespace SdkKit.Secrets.Tests.Scanning;

public sealed class SecretScannerTests
{
    private readonly Random _random = new(7);

    [Fact]
    public void Scan_CleanText_AllocatesNothing()
    {
        var text = string.Concat(Enumerable.Repeat("public sealed class Customer { public string Name { get; set; } = \"\"; }\n", 1000));
        SecretScanner.Scan(text);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var findings = SecretScanner.Scan(text);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Empty(findings);
    }

    [Fact]
    public void Scan_SeveralSecrets_AreOrderedAndSeparate()
    {
        var text = $"{GeneratedSecret.EntraClientSecret(_random)} {GeneratedSecret.Token(_random, new { exp = 1924992000 })}\n{GeneratedSecret.EntraClientSecret(_random)}";

        Assert.Equal(["entra-client-secret", "json-web-token", "entra-client-secret"], Found.All(text).Select(static f => f.Rule.Id));
    }

    [Fact]
    public void Scan_SameSecretElsewhere_HasTheSameFingerprint()
    {
        var secret = GeneratedSecret.EntraClientSecret(_random);

        Assert.Equal(Found.One($"a = {secret}").Fingerprint, Found.One($"\n\n  other: '{secret}'").Fingerprint);
        Assert.NotEqual(Found.One(secret).Fingerprint, Found.One(GeneratedSecret.EntraClientSecret(_random)).Fingerprint);
    }

    [Fact]
    public void Scan_OtherFingerprintKey_GivesAnotherFingerprint()
    {
        var secret = GeneratedSecret.EntraClientSecret(_random);

        var keyed = Assert.Single(SecretScanner.Scan(secret, new SecretScanOptions { FingerprintKey = [1, 2, 3] }));

        Assert.NotEqual(Found.One(secret).Fingerprint, keyed.Fingerprint);
    }

    [Fact]
    public void Finding_AsText_DoesNotHoldTheSecret()
    {
        var secret = GeneratedSecret.EntraClientSecret(_random);

        var finding = Found.One(secret);

        foreach (var part in Enumerable.Range(0, secret.Length - 5).Select(i => secret.Substring(i, 6)))
            Assert.DoesNotContain(part, finding.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AccountKey=")]
    [InlineData("accountkey=")]
    [InlineData("x 8Q~ y")]
    [InlineData("ü-----BEGIN ")]
    public void MayContainSecret_Anchor_IsSeenInBothEncodings(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);

        Assert.True(SecretScanner.MayContainSecret(text));
        Assert.True(SecretScanner.MayContainSecret(bytes, 0, bytes.Length));
        Assert.False(SecretScanner.MayContainSecret(bytes, 0, 2));
    }

    [Fact]
    public void Rules_EveryRow_IsWellFormed()
    {
        Assert.Equal(SecretRules.All.Count, SecretRules.All.Select(static rule => rule.Id).Distinct().Count());
        Assert.All(SecretRules.All, static rule =>
        {
            Assert.NotEmpty(rule.Anchors);
            Assert.All(rule.Anchors, static anchor => Assert.True(anchor.Length >= 3 && anchor.All(char.IsAscii)));
            Assert.Contains(rule.Class, SecretClasses.All);
        });
    }
}
