namespace SdkKit.Emulator.Seeding;

/// <summary>The seeded Log Analytics workspace.</summary>
public sealed record SeededWorkspace
{
    /// <summary>Resource id: the scope of role assignments.</summary>
    public required string ResourceId { get; init; }

    /// <summary>Workspace id: the GUID in query addresses.</summary>
    public required string CustomerId { get; init; }
}
