namespace SdkKit.Emulator.State;

/// <summary>One accepted data point of a custom metric.</summary>
public sealed record EmulatedMetric
{
    /// <summary>The resource that the metric is about.</summary>
    public required string ResourceId { get; init; }

    /// <summary>Time of the measurement as the client gave it.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>Metric name.</summary>
    public required string Metric { get; init; }

    /// <summary>Metric namespace.</summary>
    public required string Namespace { get; init; }

    /// <summary>Dimensions by name.</summary>
    public required IReadOnlyDictionary<string, string> Dimensions { get; init; }

    /// <summary>Smallest value in the interval.</summary>
    public required double Min { get; init; }

    /// <summary>Largest value in the interval.</summary>
    public required double Max { get; init; }

    /// <summary>Sum of the values in the interval.</summary>
    public required double Sum { get; init; }

    /// <summary>Number of values in the interval.</summary>
    public required long Count { get; init; }
}
