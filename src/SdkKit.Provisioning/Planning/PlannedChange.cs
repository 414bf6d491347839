namespace SdkKit.Provisioning;

/// <summary>One line of a plan.</summary>
public sealed record PlannedChange
{
    /// <summary>What happens.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>To which sort of thing.</summary>
    public required ChangeTarget Target { get; init; }

    /// <summary>To which one, for people: a unique name, <c>Reader on /subscriptions/…</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>Why, in one sentence without a full stop.</summary>
    public required string Reason { get; init; }

    /// <summary>The role that a created or kept assignment is for.</summary>
    internal DesiredRole? Role { get; init; }

    /// <summary>The application permission to grant.</summary>
    internal NeededAppRole? AppRole { get; init; }

    /// <summary>Resource id of the role assignment to delete or to alter.</summary>
    internal string? AssignmentId { get; init; }

    /// <summary>The federated credential to make, or to alter back.</summary>
    internal FederatedSubject? Federated { get; init; }

    /// <summary>Name of the federated credential to delete.</summary>
    internal string? FederatedName { get; init; }

    /// <summary>The owner to add.</summary>
    internal Guid? OwnerId { get; init; }

    /// <summary>The app role to offer.</summary>
    internal ExposedRole? ExposedRole { get; init; }

    /// <summary>Id of the app role to delete.</summary>
    internal Guid? ExposedRoleId { get; init; }

    /// <summary>Id of the secret or certificate to delete or to retire.</summary>
    internal Guid? KeyId { get; init; }
}
