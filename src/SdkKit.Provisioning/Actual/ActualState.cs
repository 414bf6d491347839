namespace SdkKit.Provisioning;

/// <summary>What exists.</summary>
internal sealed record ActualState
{
    public required ApplicationRecord? Application { get; init; }

    /// <summary>The deleted application that still holds the unique name; read only when it is to be purged.</summary>
    public DeletedApplicationRecord? Deleted { get; init; }

    public required PrincipalRecord? Principal { get; init; }

    /// <summary>Assignments of the principal in the subscriptions and management groups that the desired roles are in.</summary>
    public required IReadOnlyList<RoleAssignmentRecord> Roles { get; init; }

    public required StoredSettings Stored { get; init; }

    public required JournalEntry? Journal { get; init; }
}
