namespace SdkKit.Tests.Permissions.Routes;

/// <summary>Real routes, each with the permission that Azure documents for it.</summary>
[AzureApiClient(Service = AzureService.ApplicationInsights)]
internal interface IInsightsData
{
    [Post("/v1/apps/{app}/query"), Takes("Microsoft.Insights/components/query/read")]
    Task<HttpResponseMessage> Call1Async(string app, CancellationToken cancellationToken);

    [Get("/v1/apps/{app}/metrics/{metric}"), Takes("Microsoft.Insights/components/metrics/read")]
    Task<HttpResponseMessage> Call2Async(string app, string metric, CancellationToken cancellationToken);
}
