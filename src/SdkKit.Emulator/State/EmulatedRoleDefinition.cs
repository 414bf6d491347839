using SdkKit.Catalog;

namespace SdkKit.Emulator.State;

/// <summary>A custom role in the emulated Resource Manager.</summary>
public sealed record EmulatedRoleDefinition : IRole
{
    /// <inheritdoc/>
    public required string Name { get; init; }

    /// <inheritdoc/>
    public required string Id { get; init; }

    /// <inheritdoc/>
    public required IReadOnlyList<RolePermission> Permissions { get; init; }

    /// <summary>Where the role may be assigned.</summary>
    public required IReadOnlyList<string> AssignableScopes { get; init; }
}
