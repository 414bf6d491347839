using System.Text;
using SdkKit.Secrets.Tests.Generated;

namespace SdkKit.Secrets.Tests.Rules;

public sealed class LoneTokenTests
{
    private readonly Random _random = new(51);

    [Theory]
    [InlineData("{0}")]
    [InlineData("\n  {0}\r\n")]
    public void Scan_SixtyFourRandomBytesAlone_AreMentioned(string template)
    {
        var text = template.Replace("{0}", GeneratedSecret.Key(_random, 64), StringComparison.Ordinal);

        var finding = Found.One(text);

        Assert.Equal(("azure-storage-key", SecretConfidence.Low, 88), (finding.Rule.Id, finding.Confidence, finding.Length));
        Assert.True(SecretScanner.MayContainSecret(text));
    }

    [Theory]
    [InlineData("sha512-{0}")]
    [InlineData("integrity: {0}")]
    [InlineData("\"contentHash\": \"{0}\"")]
    public void Scan_SixtyFourBytesThatAHashIsNamedBefore_AreNothing(string template) =>
        Found.Nothing(template.Replace("{0}", GeneratedSecret.Key(_random, 64), StringComparison.Ordinal));

    [Fact]
    public void Scan_OtherSizesAndFillings_AreNothing()
    {
        Found.Nothing(GeneratedSecret.Key(_random, 63));
        Found.Nothing(GeneratedSecret.Key(_random, 48));
        Found.Nothing(Convert.ToBase64String(new byte[64]));
    }

    [Fact]
    public void Scan_KeyThatNamesItself_StaysWhatItIs() =>
        Assert.Equal("azure-storage-identifiable-key", Found.One(GeneratedSecret.IdentifiableKey(_random, "+ASt", 64, "Default0")).Rule.Id);

    [Fact]
    public void Scan_DiscordTokenAlone_IsFoundByItsAccount()
    {
        var account = Convert.ToBase64String(Encoding.ASCII.GetBytes("918273645546372819")).TrimEnd('=');

        Assert.Equal(("discord-bot-token", SecretConfidence.Medium), Kind($"{account}.{Letters(6)}.{Letters(27)}"));
        Assert.Equal(("discord-bot-token", SecretConfidence.Low), Kind($"{Letters(26)}.{Letters(6)}.{Letters(38)}"));
    }

    [Theory]
    [InlineData("Microsoft.AspNetCore.Auth.Legacy.IntegrationTestsForHandlers")]
    [InlineData("ContosoWebApplicationPart.Models.UserAccountConfirmationDto1")]
    public void Scan_NamesOfThatShape_AreNothing(string name) => Found.Nothing(name);

    private static (string Rule, SecretConfidence Confidence) Kind(string text) => (Found.One(text).Rule.Id, Found.One(text).Confidence);

    private string Letters(int count) => GeneratedSecret.Letters(_random, count);
}
