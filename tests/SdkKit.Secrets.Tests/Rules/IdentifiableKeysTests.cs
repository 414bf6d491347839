using SdkKit.Secrets.Tests.Generated;

namespace SdkKit.Secrets.Tests.Rules;

public sealed class IdentifiableKeysTests
{
    private readonly Random _random = new(3);

    [Theory]
    [InlineData("+ASt", 64, "Default0", "storage account")]
    [InlineData("ACDb", 64, "MastRO00", "reads every database")]
    [InlineData("ACDb", 64, "MastRW00", "reads and writes every database")]
    [InlineData("+ASb", 32, "Listen00", "listens only")]
    [InlineData("+AEh", 32, "Send0000", "sends only")]
    [InlineData("AzSe", 39, "Query000", "queries only")]
    [InlineData("AzFu", 40, "Master00", "administers")]
    [InlineData("+ACR", 39, "ACRDflt0", "pulls and pushes")]
    [InlineData("AIoT", 32, "Device00", "one device")]
    public void Scan_ChecksumHolds_TellsWhatTheKeyMayDo(string signature, int bytes, string seed, string grants)
    {
        var key = GeneratedSecret.IdentifiableKey(_random, signature, bytes, seed);
        var text = $"key = '{key}'";

        var finding = Found.One(text);

        Assert.Equal(key, finding.In(text));
        Assert.Equal(SecretConfidence.Certain, finding.Confidence);
        Assert.Contains(grants, finding.Grants, StringComparison.Ordinal);
    }

    [Fact]
    public void Scan_ChecksumFails_IsReportedWithLessConfidence() =>
        Assert.Equal(SecretConfidence.Medium, Found.One($"'{GeneratedSecret.IdentifiableKey(_random, "+ASb", 32, "Unknown0")}'").Confidence);

    [Fact]
    public void Scan_SignatureWithinLongerBase64_IsNothing() =>
        Found.Nothing(GeneratedSecret.Letters(_random, 60) + "AIoT" + GeneratedSecret.Letters(_random, 60));

    [Theory]
    [InlineData("AZDO", "Azure DevOps")]
    [InlineData("ACOG", "Azure AI services")]
    public void Scan_AnnotatedKey_NamesItsProvider(string provider, string name)
    {
        var key = GeneratedSecret.AnnotatedKey(_random, provider);

        var finding = Found.One($"token: {key}");

        Assert.Equal(SecretConfidence.Certain, finding.Confidence);
        Assert.Contains(name, finding.Grants, StringComparison.Ordinal);
        Assert.Contains("2026-11", finding.Grants, StringComparison.Ordinal);
    }

    [Fact]
    public void Scan_AlteredAnnotatedKey_IsReportedWithLessConfidence()
    {
        var key = GeneratedSecret.AnnotatedKey(_random, "AZDO");

        Assert.Equal(SecretConfidence.Medium, Found.One((key[0] == 'Z' ? 'Y' : 'Z') + key[1..]).Confidence);
    }
}
