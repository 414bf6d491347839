namespace SdkKit.Catalog;

/// <summary>A role definition of one's own.</summary>
public sealed record CustomRole : IRole
{
    /// <inheritdoc/>
    public required string Name { get; init; }

    /// <inheritdoc/>
    public required string Id { get; init; }

    /// <inheritdoc/>
    public required IReadOnlyList<RolePermission> Permissions { get; init; }
}
