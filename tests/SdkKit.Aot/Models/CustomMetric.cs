namespace SdkKit.Aot.Models;

public sealed record CustomMetric(DateTimeOffset Time, MetricData Data)
{
    public static CustomMetric Of(string metric, double value) =>
        new(DateTimeOffset.UtcNow, new MetricData(new MetricBaseData(metric, "SdkKit.Aot", [new MetricSeries(value, value, value, Count: 1)])));
}

public sealed record MetricData(MetricBaseData BaseData);

public sealed record MetricBaseData(string Metric, string Namespace, IReadOnlyList<MetricSeries> Series);

public sealed record MetricSeries(double Min, double Max, double Sum, int Count);
