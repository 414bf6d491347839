namespace SdkKit.Catalog.Tests;

public sealed class ServiceCatalogTests
{
    [Fact]
    public void In_LogAnalyticsPublicCloud_HostAndAudienceDiffer()
    {
        Assert.True(ServiceCatalog.TryFind("LogAnalytics", out var service));
        var endpoint = service.In("AzureCloud");
        Assert.NotNull(endpoint);
        Assert.Equal("https://api.loganalytics.azure.com", endpoint.BaseAddress);
        Assert.Equal("https://api.loganalytics.io", endpoint.Audience);
        Assert.Equal(["api.loganalytics.azure.com", "api.loganalytics.io"], endpoint.Hosts);
    }

    [Fact]
    public void In_CustomMetrics_KeepsTheTrailingSlashOfTheAudience()
    {
        Assert.True(ServiceCatalog.TryFind("CustomMetrics", out var service));
        Assert.Equal("https://monitoring.azure.com/", service.In("AzureCloud")?.Audience);
        Assert.Null(service.In("AzureChinaCloud"));
    }

    [Fact]
    public void All_EveryEndpoint_IsHttpsInAKnownCloud()
    {
        Assert.True(ServiceCatalog.All.Count >= 40);
        Assert.All(ServiceCatalog.All, service => Assert.NotEmpty(service.Endpoints));
        Assert.All(ServiceCatalog.All.SelectMany(service => service.Endpoints), endpoint =>
        {
            Assert.StartsWith("https://", endpoint.BaseAddress, StringComparison.Ordinal);
            Assert.True(CloudCatalog.TryFind(endpoint.Cloud, out _));
            Assert.Equal(endpoint.Audience, endpoint.Audiences[0]);
        });
    }

    [Fact]
    public void Suggest_MistypedService_OffersTheIntendedOne() => Assert.Equal("KeyVault", ServiceCatalog.Suggest("KeyValt"));
}
