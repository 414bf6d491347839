using SdkKit.Aot.Models;

namespace SdkKit.Aot;

[AzureApiClient(Service = AzureService.CustomMetrics, Role = "Monitoring Metrics Publisher", Scope = "{resource}", JsonContext = typeof(AotJson))]
public interface ICustomMetrics
{
    [Post("/{**resource}/metrics")]
    Task SendAsync(string resource, [Body] CustomMetric metric, CancellationToken cancellationToken = default);
}
