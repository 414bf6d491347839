namespace SdkKit.Testing.LongRunning;

/// <summary>How an operation tells its state.</summary>
internal sealed record OperationPlan
{
    public OperationMonitor Monitor { get; init; }

    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(5);

    public int Polls { get; init; }
}
