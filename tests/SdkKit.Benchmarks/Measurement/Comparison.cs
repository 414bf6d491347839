using System.Text.Json.Serialization;

namespace SdkKit.Benchmarks.Measurement;

/// <summary>One figure against another of the same run; the ratio is what counts, as machines differ and drift.</summary>
internal sealed record Comparison(string Benchmark, string Case, string Unit, double Value, string Baseline, double BaselineValue, double? Limit)
{
    /// <summary>Null where the baseline is zero: then the value itself is held against the limit.</summary>
    public double? Ratio => BaselineValue is 0 ? null : Value / BaselineValue;

    [JsonIgnore]
    public bool IsWithinLimit => Limit is not { } limit || (Ratio ?? Value) <= limit;
}
