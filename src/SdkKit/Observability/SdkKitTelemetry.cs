using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SdkKit.Observability;

/// <summary>The one source of traces and the one meter, both named <c>SdkKit</c>.</summary>
internal static class SdkKitTelemetry
{
    public const string Name = "SdkKit";

    public static readonly ActivitySource Source = new(Name, Version);

    public static readonly Meter Meter = new(Name, Version);

    // The boundaries that the semantic conventions advise for durations in seconds.
    private static readonly InstrumentAdvice<double> Seconds = new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
    };

    public static readonly Histogram<double> RequestDuration = Meter.CreateHistogram(
        "http.client.request.duration", "s", "Duration of HTTP client requests.", tags: null, Seconds);

    public static readonly Histogram<double> TokenDuration = Meter.CreateHistogram(
        "sdkkit.token.request.duration", "s", "Duration of requests for access tokens.", tags: null, Seconds);

    private static string? Version => typeof(SdkKitTelemetry).Assembly.GetName().Version?.ToString(3);
}
