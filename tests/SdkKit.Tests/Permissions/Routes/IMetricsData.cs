namespace SdkKit.Tests.Permissions.Routes;

/// <summary>Real routes, each with the permission that Azure documents for it.</summary>
[AzureApiClient(Service = AzureService.CustomMetrics)]
internal interface IMetricsData
{
    [Post("/{**resource}/metrics"), Takes("Microsoft.Insights/Metrics/Write")]
    Task<HttpResponseMessage> Call1Async(string resource, CancellationToken cancellationToken);
}
