namespace SdkKit.Provisioning;

/// <summary>How a set of applications is worked on.</summary>
public sealed record SetOptions
{
    /// <summary>How many applications are worked on at the same time.</summary>
    public int Concurrency { get; init; } = 8;

    /// <summary>Receives each application that is done; called by one thread at a time.</summary>
    public Action<SetProgress>? Progress { get; init; }
}
