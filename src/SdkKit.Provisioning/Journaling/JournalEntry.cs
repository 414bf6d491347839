namespace SdkKit.Provisioning;

/// <summary>The intent to mint a secret, written before the request is sent. It holds the secret's marker, never the secret.</summary>
internal sealed record JournalEntry
{
    public const int CurrentVersion = 1;

    public required int Version { get; init; }

    public required string Operation { get; init; }

    public required Guid TenantId { get; init; }

    public required string UniqueName { get; init; }

    public required string Marker { get; init; }

    public required DateTimeOffset StartedAt { get; init; }
}
