namespace SdkKit.Emulator.Seeding;

/// <summary>The seeded Application Insights component.</summary>
public sealed record SeededComponent
{
    /// <summary>Resource id: the scope of role assignments.</summary>
    public required string ResourceId { get; init; }

    /// <summary>Application id: the GUID in query addresses.</summary>
    public required string AppId { get; init; }
}
