namespace SdkKit.Emulator.Seeding;

/// <summary>The seeded administrator's credential.</summary>
public sealed record SeededAdministrator
{
    /// <summary>Application (client) id.</summary>
    public required string ClientId { get; init; }

    /// <summary>Client secret, new in every run.</summary>
    public required string ClientSecret { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(SeededAdministrator)} {ClientId}";
}
