using SdkKit.Secrets.Tests.Generated;

namespace SdkKit.Secrets.Tests.Rules;

public sealed class EntraClientSecretTests
{
    private readonly Random _random = new(1);

    [Fact]
    public void Scan_ChecksumHolds_IsCertain()
    {
        var secret = GeneratedSecret.EntraClientSecret(_random);
        var text = $"clientSecret: \"{secret}\",";

        var finding = Found.One(text);

        Assert.Equal(secret, finding.In(text));
        Assert.Equal(SecretConfidence.Certain, finding.Confidence);
        Assert.Equal("SDKKIT1001", finding.Rule.Class.Id);
    }

    [Fact]
    public void Scan_ChecksumFails_IsReportedWithLessConfidence()
    {
        var finding = Found.One($"secret={GeneratedSecret.AlteredEntraClientSecret(_random)}");

        Assert.Equal(SecretConfidence.Medium, finding.Confidence);
        Assert.Contains("checksum does not hold", finding.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void Scan_EarlierFormat_IsReported() =>
        Assert.Equal(SecretConfidence.High, Found.One($"'{GeneratedSecret.Letters(_random, 3)}7Q~{GeneratedSecret.Letters(_random, 31)}'").Confidence);

    [Fact]
    public void Scan_EndOfSentence_LeavesTheFullStopOut()
    {
        var secret = GeneratedSecret.EntraClientSecret(_random);
        var text = $"The secret is {secret}.";

        Assert.Equal(secret, Found.One(text).In(text));
    }

    [Theory]
    [InlineData("abc8Q~xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    [InlineData("abc8Q~your-client-secret-placeholder-01")]
    public void Scan_Placeholder_IsRejectedByReason(string text) => Assert.Equal(RejectionReason.Placeholder, Found.Rejection(text));

    [Theory]
    [InlineData("8Q~")]
    [InlineData("x8Q~")]
    [InlineData("abc8Q~short")]
    public void Scan_AnchorAlone_IsNothing(string text) => Found.Nothing(text);

    [Fact]
    public void Scan_PartOfLongerWord_IsNothing() => Found.Nothing($"{GeneratedSecret.Letters(_random, 9)}8Q~{GeneratedSecret.Letters(_random, 34)}");
}
