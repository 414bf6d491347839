//#if (!implicitUsings)
using System.Threading;
using System.Threading.Tasks;
//#endif
using SdkKit;

namespace SdkKitTemplate.RootNamespace;

/// <summary>Sends metrics of the program's own about an Azure resource, which must be in the region that the program is configured for.</summary>
[AzureApiClient(
    Service = AzureService.CustomMetrics, Role = "Monitoring Metrics Publisher", Scope = "{resource}", JsonContext = typeof(CustomMetricsJson))]
public interface ICustomMetrics
{
    /// <summary>Sends one measurement; the service accepts times from 20 minutes ago to 5 minutes ahead.</summary>
    [Post("/{**resource}/metrics")]
    Task SendAsync(string resource, [Body] CustomMetric metric, CancellationToken cancellationToken = default);
}
