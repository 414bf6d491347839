using Azure.Core;

namespace SdkKit.Provisioning;

/// <summary>What a <see cref="ProvisioningSession"/> works with.</summary>
public sealed record ProvisioningOptions
{
    /// <summary>Who provisions; see <see cref="ProvisionerCredential"/>.</summary>
    public required TokenCredential Credential { get; init; }

    /// <summary>Carries all requests (Graph, Resource Manager, the proof's token); not disposed. <see langword="null"/> means the platform's own.</summary>
    public HttpMessageHandler? Transport { get; init; }

    /// <summary>
    /// Client id of an application that may be taken although the store does not know it: one that others can sign in to, one that was deleted
    /// and is brought back, or one that was registered by hand and gets the unique name.
    /// </summary>
    public Guid? Adopt { get; init; }

    /// <summary>File with a token of a federated subject, by which the proof signs in when there is one.</summary>
    public string? FederatedTokenFile { get; init; } = Environment.GetEnvironmentVariable(Provisioning.FederatedTokenFile.PathVariable) is { Length: > 0 } path ? path : null;

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How long a service may take to answer one request, apart from waits that it asked for.</summary>
    public TimeSpan AnswerTime { get; init; } = CloudAddresses.AnswerTime;

    /// <summary>Receives the steps as they happen.</summary>
    public IProgress<StepProgress>? Progress { get; init; }

    /// <summary>Receives what is changed, as it happens: each request that may change something, and each step that ends; called by one thread at a time.</summary>
    public Action<AuditEntry>? Audit { get; init; }

    /// <summary>Where journals are kept; each is owner-only and holds no secret.</summary>
    public string StateDirectory { get; init; } = JournalLocation.Default;

    /// <summary>How long a new object may take to be seen everywhere in the directory before that counts as a failure.</summary>
    public TimeSpan ReplicationWindow { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The longest pause between two tries.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Measures <see cref="AnswerTime"/>: that of the network, whatever <see cref="Time"/> is.</summary>
    internal TimeProvider AnswerClock { get; init; } = TimeProvider.System;

    /// <summary>What services have said about how fast they want to be asked; sessions whose options are copies of one another share it.</summary>
    internal Throttle Throttle { get => field ??= new(Time); init; }

    /// <summary>What the applications of a set need not ask one by one; <see langword="null"/> for one application.</summary>
    internal SharedReads? Shared { get; init; }
}
