using SdkKit.Secrets.Tests.Generated;

namespace SdkKit.Secrets.Tests.Rules;

public sealed class JsonWebTokenTests
{
    private readonly Random _random = new(5);

    [Fact]
    public void Scan_ValidForYears_IsFoundWithItsEnd()
    {
        var token = GeneratedSecret.Token(_random, new { sub = "build", exp = 1924992000 });
        var text = $"Authorization: Bearer {token}\n";

        var finding = Found.One(text);

        Assert.Equal(token, finding.In(text));
        Assert.Equal("expires on 2031-01-01", finding.Evidence);
        Assert.Equal(SecretConfidence.High, finding.Confidence);
    }

    [Fact]
    public void Scan_Expired_IsMentioned()
    {
        var finding = Found.One(GeneratedSecret.Token(_random, new { sub = "build", exp = 1577836800 }));

        Assert.Equal("expired on 2020-01-01", finding.Evidence);
        Assert.Equal(SecretConfidence.Low, finding.Confidence);
    }

    [Fact]
    public void Scan_WithoutExpiry_NeverExpires() => Assert.Equal("it never expires", Found.One(GeneratedSecret.Token(_random, new { sub = "build" })).Evidence);

    [Fact]
    public void Scan_HeaderWithSpaces_IsFound() =>
        Assert.Equal(SecretConfidence.High, Found.One(GeneratedSecret.Token(_random, "{ \"alg\" : \"HS256\" }", "{ \"exp\": 1924992000, \"roles\": [\"a\", {\"b\": null}] }")).Confidence);

    [Fact]
    public void Scan_PublishedSample_IsRejectedByReason() =>
        Assert.Equal(RejectionReason.PublishedSample, Found.Rejection(GeneratedSecret.Token(_random, new { sub = "1234567890", name = "John Doe", iat = 1516239022 })));

    [Theory]
    [InlineData("{\"typ\":\"JWT\"}", "{}")]
    [InlineData("{\"alg\":\"HS256\"", "{}")]
    [InlineData("{\"alg\":\"HS256\"}", "{\"a\":}")]
    public void Scan_NotJsonOrNoAlgorithm_IsNothing(string header, string payload) => Found.Nothing(GeneratedSecret.Token(_random, header, payload));

    [Fact]
    public void Scan_InsideAnotherWord_IsNothing() => Found.Nothing("prefix" + GeneratedSecret.Token(_random, new { sub = "build" }));
}
