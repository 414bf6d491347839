using SdkKit.Testing.Tests.Clients;

namespace SdkKit.Testing.Tests.Permissions;

/// <summary>Declares no role: the build infers it.</summary>
[AzureApiClient(Service = AzureService.CustomMetrics, JsonContext = typeof(MetricsJson))]
internal interface IMeasurements
{
    [Post("/{**resource}/metrics")]
    Task SendAsync(string resource, [Body] CustomMetric metric, CancellationToken cancellationToken);
}
