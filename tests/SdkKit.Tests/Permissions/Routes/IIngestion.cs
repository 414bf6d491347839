namespace SdkKit.Tests.Permissions.Routes;

/// <summary>Real routes, each with the permission that Azure documents for it.</summary>
[AzureApiClient(Service = AzureService.LogsIngestion)]
internal interface IIngestion
{
    [Post("/dataCollectionRules/{rule}/streams/{stream}"), Takes("Microsoft.Insights/Telemetry/Write")]
    Task<HttpResponseMessage> Call1Async(string rule, string stream, CancellationToken cancellationToken);
}
