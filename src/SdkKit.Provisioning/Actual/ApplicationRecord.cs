namespace SdkKit.Provisioning;

internal sealed record ApplicationRecord
{
    public required string ObjectId { get; init; }

    public required Guid AppId { get; init; }

    public required string DisplayName { get; init; }

    /// <summary>The alternate key; <see langword="null"/> when it was registered without one.</summary>
    public required string? UniqueName { get; init; }

    public required DateTimeOffset? CreatedAt { get; init; }

    public required IReadOnlyList<KeyRecord> Certificates { get; init; }

    public required IReadOnlyList<PasswordRecord> Passwords { get; init; }

    public required IReadOnlyList<string> IdentifierUris { get; init; }

    /// <summary>App roles that the application offers to others.</summary>
    public required IReadOnlyList<RoleRecord> ExposedRoles { get; init; }

    /// <summary>The permissions that the registration lists.</summary>
    public required IReadOnlyList<RequiredPermission> RequiredPermissions { get; init; }
}
