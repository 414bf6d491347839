using SdkKit.Secrets.Tests.Generated;

namespace SdkKit.Secrets.Tests.Rules;

public sealed class AccountKeyTests
{
    private readonly Random _random = new(2);

    [Theory]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=logs;AccountKey={0};EndpointSuffix=core.windows.net")]
    [InlineData("\"accountKey\": \"{0}\"")]
    [InlineData("AZURE_STORAGE_ACCESS_KEY='{0}'")]
    [InlineData("storage_key: {0}")]
    public void Scan_StorageKeyBehindItsName_IsFound(string template)
    {
        var key = GeneratedSecret.Key(_random, 64);
        var text = template.Replace("{0}", key, StringComparison.Ordinal);

        var finding = Found.One(text);

        Assert.Equal(key, finding.In(text));
        Assert.Equal("azure-storage-key", finding.Rule.Id);
        Assert.Equal(SecretConfidence.High, finding.Confidence);
    }

    [Fact]
    public void Scan_KeyOfCosmosEndpoint_IsACosmosKey() =>
        Assert.Equal("azure-cosmos-key", Found.One($"AccountEndpoint=https://x.documents.azure.com:443/;AccountKey={GeneratedSecret.Key(_random, 64)};").Rule.Id);

    [Fact]
    public void Scan_KeyWithSignatureInConnectionString_IsOneCertainFinding()
    {
        var key = GeneratedSecret.IdentifiableKey(_random, "+ASt", 64, "Default0");

        var finding = Found.One($"AccountName=logs;AccountKey={key}");

        Assert.Equal(SecretConfidence.Certain, finding.Confidence);
        Assert.Equal("SDKKIT1002", finding.Rule.Class.Id);
    }

    [Fact]
    public void Scan_EmulatorKey_IsRejectedAsPublished()
    {
        string[] published = ["Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSR", "Z6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=="];

        Assert.Equal(RejectionReason.PublishedTestKey, Found.Rejection($"AccountName=devstoreaccount1;AccountKey={string.Concat(published)};"));
    }

    [Theory]
    [InlineData("AccountKey=<your-account-key>")]
    [InlineData("AccountKey={0}")]
    [InlineData("AccountKey=${KEY};AccountName=x")]
    [InlineData("var AccountKey = configuration[\"AccountKey\"];")]
    public void Scan_NoKeyBehindTheName_IsNothing(string text) => Found.Nothing(text);

    [Fact]
    public void Scan_KeyOfOtherLength_IsOnlyKnownByItsName() => Assert.Equal("named-value", Found.One($"AccountKey={GeneratedSecret.Key(_random, 72)}").Rule.Id);

    [Fact]
    public void Scan_KeyOfOneCharacter_IsLowVariety() => Assert.Equal(RejectionReason.LowVariety, Found.Rejection($"AccountKey={new string('B', 86)}=="));
}
