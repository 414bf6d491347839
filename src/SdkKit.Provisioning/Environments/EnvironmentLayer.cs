using SdkKit.Manifest.Json;

namespace SdkKit.Provisioning;

/// <summary>What one environment file says; everything is optional.</summary>
internal sealed record EnvironmentLayer
{
    public required Guid? TenantId { get; init; }

    public required string? Cloud { get; init; }

    public required string? UniqueName { get; init; }

    /// <summary>Not read yet: its texts may hold placeholders for values of other layers.</summary>
    public required JsonValue? Credential { get; init; }

    /// <summary>Not read yet either, nor are the next four.</summary>
    public required JsonValue? RunsOn { get; init; }

    public required JsonValue? Owners { get; init; }

    public required JsonValue? IdentifierUris { get; init; }

    public required JsonValue? AppRoles { get; init; }

    public required JsonValue? Conditions { get; init; }

    public required StoreTarget? Store { get; init; }

    public required Dictionary<string, EnvironmentValue> Values { get; init; }
}
