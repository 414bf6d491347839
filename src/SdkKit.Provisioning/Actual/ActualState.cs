namespace SdkKit.Provisioning;

/// <summary>What exists.</summary>
internal sealed record ActualState
{
    public required ApplicationRecord? Application { get; init; }

    /// <summary>Whether <see cref="Application"/> lies in the deleted items and is to be brought back.</summary>
    public bool IsDeleted { get; init; }

    /// <summary>Who may add credentials to the application at any time; read only when the store does not know it.</summary>
    public IReadOnlyList<OwnerRecord>? Owners { get; init; }

    /// <summary>All owners; read only when some are desired, or the store does not know the application.</summary>
    public IReadOnlyList<OwnerRecord>? AllOwners { get; init; }

    /// <summary>Whose tokens the application accepts, foreign ones included.</summary>
    public IReadOnlyList<FederatedCredentialRecord> FederatedCredentials { get; init; } = [];

    /// <summary>The deleted application that still holds the unique name, when no other has it.</summary>
    public DeletedApplicationRecord? Deleted { get; init; }

    /// <summary>Client ids of other applications with the display name that the application is to have; read only when there is no application.</summary>
    public IReadOnlyList<Guid> Namesakes { get; init; } = [];

    /// <summary>The managed identity, when one is desired; then there is no application.</summary>
    public ManagedIdentityRecord? Identity { get; init; }

    public required PrincipalRecord? Principal { get; init; }

    /// <summary>Assignments of the principal in the subscriptions and management groups that the desired roles are in.</summary>
    public required IReadOnlyList<RoleAssignmentRecord> Roles { get; init; }

    /// <summary>The desired application permissions, as their APIs offer them.</summary>
    public IReadOnlyList<NeededAppRole> NeededAppRoles { get; init; } = [];

    /// <summary>Application permissions of the principal; read only when any are desired.</summary>
    public IReadOnlyList<AppRoleAssignmentRecord> AppRoles { get; init; } = [];

    /// <summary>The certificate on this machine, when one is desired and there; left to the collector, as plans share it.</summary>
    public LocalCertificate? Certificate { get; init; }

    public required StoredSettings Stored { get; init; }

    public required JournalEntry? Journal { get; init; }
}
