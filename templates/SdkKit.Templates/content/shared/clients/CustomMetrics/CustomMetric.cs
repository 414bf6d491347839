//#if (!implicitUsings)
using System;
using System.Collections.Generic;

//#endif
namespace SdkKitTemplate.RootNamespace;

/// <param name="Time">When it was measured.</param>
/// <param name="Data">What was measured.</param>
public sealed record CustomMetric(DateTimeOffset Time, MetricData Data)
{
    /// <summary>A single measurement without dimensions.</summary>
    public static CustomMetric Of(string @namespace, string metric, double value) =>
        new(DateTimeOffset.UtcNow, new MetricData(new MetricBaseData(metric, @namespace, [new MetricSeries(value, value, value, Count: 1)])));
}

public sealed record MetricData(MetricBaseData BaseData);

public sealed record MetricBaseData(string Metric, string Namespace, IReadOnlyList<MetricSeries> Series);

public sealed record MetricSeries(double Min, double Max, double Sum, int Count);
