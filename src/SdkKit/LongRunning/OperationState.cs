namespace SdkKit.LongRunning;

/// <summary>All that is needed to go on with an operation, here or in another process.</summary>
internal sealed record OperationState
{
    public required HttpMethod Method { get; init; }

    public required string Start { get; init; }

    public required string Next { get; init; }

    public required PollSource Source { get; init; }

    public string? LastLocation { get; init; }

    public FinalStateVia FinalStateVia { get; init; }

    /// <summary>What the service calls the operation: the last segment of its status monitor's path, or of the resource's own.</summary>
    public string Id => Next.Split('?', '#')[0].TrimEnd('/').Split('/')[^1];
}
