using SdkKit.Secrets.Tests.Generated;

namespace SdkKit.Secrets.Tests.Rules;

public sealed class SharedAccessSignatureTests
{
    private readonly Random _random = new(6);

    [Theory]
    [InlineData("https://logs.blob.core.windows.net/c/b.txt?{0}", "&")]
    [InlineData("BlobEndpoint=https://logs.blob.core.windows.net/;SharedAccessSignature={0}", "&")]
    [InlineData("<add value=\"https://logs.blob.core.windows.net/?{0}\" />", "&amp;")]
    [InlineData("{\"url\":\"https://logs.blob.core.windows.net/?{0}\"}", "\\u0026")]
    public void Scan_StorageSignature_TellsRightsAndEnd(string template, string separator)
    {
        var query = GeneratedSecret.StorageSas(_random, "2030-01-01T00:00:00Z").Replace("&", separator, StringComparison.Ordinal);
        var text = template.Replace("{0}", query, StringComparison.Ordinal);

        var finding = Found.One(text);

        Assert.Equal(query[(query.IndexOf("sig=", StringComparison.Ordinal) + 4)..], finding.In(text));
        Assert.Equal("expires on 2030-01-01", finding.Evidence);
        Assert.Equal("read, list: the whole storage account", finding.Grants);
        Assert.Equal(SecretConfidence.High, finding.Confidence);
    }

    [Fact]
    public void Scan_Expired_IsMentioned() =>
        Assert.Equal(SecretConfidence.Low, Found.One("https://x/?" + GeneratedSecret.StorageSas(_random, "2021-01-01")).Confidence);

    [Fact]
    public void Scan_ServiceBusToken_IsFound()
    {
        var token = $"SharedAccessSignature sr=sb%3a%2f%2fx.servicebus.windows.net&sig={Uri.EscapeDataString(GeneratedSecret.Key(_random, 32))}&se=1924992000&skn=Root";

        Assert.Equal("acts under a shared access policy", Found.One(token).Grants);
    }

    [Fact]
    public void Scan_LogicAppUrl_HasNoEnd()
    {
        var url = $"https://prod-1.westeurope.logic.azure.com/workflows/x?api-version=2016-10-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig={Uri.EscapeDataString(GeneratedSecret.Key(_random, 32)).Replace("%3D", "", StringComparison.Ordinal)}";

        Assert.Equal("it names no end of its own", Found.One(url).Evidence);
    }

    [Theory]
    [InlineData("sig={0}")]
    [InlineData("https://x/?token=1&sig={0}")]
    public void Scan_SignatureOfAnotherProtocol_IsNothing(string template) =>
        Found.Nothing(template.Replace("{0}", Uri.EscapeDataString(GeneratedSecret.Key(_random, 32)), StringComparison.Ordinal));

    [Theory]
    [InlineData("https://x/?sv=2024-11-04&se=2030-01-01&sp=r&sig=XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX%3D")]
    [InlineData("https://x/?sv=2024-11-04&se=2030-01-01&sp=r&sig={signature}")]
    [InlineData("https://x/?sv=2024-11-04&se=2030-01-01&sp=r&sig=")]
    public void Scan_Placeholder_IsNothing(string text) => Found.Nothing(text);
}
