using Microsoft.Extensions.Configuration;
using SdkKit.Catalog;
using SdkKit.Credentials;

namespace SdkKit.Tests.Credentials;

public sealed class SdkKitCredentialTests
{
    [Fact]
    public void Settings_Missing_AreAllNamedInOneLine()
    {
        var exception = Assert.Throws<SdkKitConfigurationException>(() => Create(("SdkKit:TenantId", "t")));

        Assert.Equal(
            "No credential: the configuration lacks SdkKit:ClientId (or AZURE_CLIENT_ID), SdkKit:ClientSecret (or AZURE_CLIENT_SECRET); run 'sdkkit apply' to create and store it, or set it or another kind of credential.",
            exception.Message);
    }

    [Fact]
    public void Settings_OfTheSdkKitSection_ComeBeforeTheVariables()
    {
        var settings = CredentialSettings.From(Configuration(("SdkKit:TenantId", "own"), ("AZURE_TENANT_ID", "azure"), ("AZURE_CLIENT_ID", "client")));

        Assert.Equal(("own", "client"), (settings.TenantId.Value, settings.ClientId.Value));
    }

    [Theory]
    [InlineData("SdkKit:Cloud", "AzureMoon")]
    [InlineData("AZURE_AUTHORITY_HOST", "http://login.example")]
    [InlineData("AZURE_AUTHORITY_HOST", "login.example")]
    public void Authority_ThatIsWrong_IsRefused(string key, string value)
    {
        var exception = Assert.Throws<SdkKitConfigurationException>(() => Create((key, value)));

        Assert.Contains(value, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Clouds_AreTheCatalogs() => Assert.Equal(
        CloudCatalog.All.ToDictionary(cloud => cloud.Name, cloud => new Uri(cloud.AuthorityHost)),
        AuthorityHosts.All);

    [Fact]
    public void Services_AreTheCatalogs() =>
        Assert.Equal(ServiceCatalog.All.Select(service => service.Name).Order(), Enum.GetNames<AzureService>().Order());

    [Fact]
    public void Settings_NeverPrintTheSecret()
    {
        var secret = Guid.NewGuid().ToString();
        var settings = CredentialSettings.From(Configuration(("SdkKit:ClientSecret", secret)));

        Assert.Equal(secret, ClientSecretKind.Secret(settings).Value);
        Assert.DoesNotContain(secret, $"{settings}{ClientSecretKind.Secret(settings)}", StringComparison.Ordinal);
    }

    private static SdkKitCredential Create(params (string, string)[] settings) => new(Configuration(settings));

    private static IConfigurationRoot Configuration(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(one => one.Key, string? (one) => one.Value)).Build();
}
