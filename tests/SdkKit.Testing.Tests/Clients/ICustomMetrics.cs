using System.Text.Json;
using System.Text.Json.Serialization;

namespace SdkKit.Testing.Tests.Clients;

[AzureApiClient(Service = AzureService.CustomMetrics, Role = "Monitoring Metrics Publisher", Scope = "{resource}", JsonContext = typeof(MetricsJson))]
public interface ICustomMetrics
{
    [Post("/{**resource}/metrics")]
    Task SendAsync(string resource, [Body] CustomMetric metric, CancellationToken cancellationToken = default);
}

public sealed record CustomMetric(DateTimeOffset Time, MetricData Data)
{
    public static CustomMetric Of(string metric, double value) =>
        new(DateTimeOffset.UtcNow, new MetricData(new MetricBaseData(metric, "SdkKit.Testing", [new MetricSeries(value, value, value, Count: 1)])));
}

public sealed record MetricData(MetricBaseData BaseData);

public sealed record MetricBaseData(string Metric, string Namespace, IReadOnlyList<MetricSeries> Series);

public sealed record MetricSeries(double Min, double Max, double Sum, int Count);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(CustomMetric))]
internal sealed partial class MetricsJson : JsonSerializerContext;
