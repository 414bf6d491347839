using Microsoft.Extensions.Configuration;

namespace SdkKitTemplate.RootNamespace;

/// <summary>Sends the program's metrics as those of the resource that it is configured for.</summary>
public sealed class MetricSender(ICustomMetrics metrics, IConfiguration configuration)
{
    /// <returns>The resource that the metric is about now.</returns>
    public async Task<string> SendAsync(CustomMetric metric, CancellationToken cancellationToken = default)
    {
        var resource = configuration.Require("resource");
        await metrics.SendAsync(resource, metric, cancellationToken);
        return resource;
    }
}
