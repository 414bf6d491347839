namespace SdkKit.Emulator.State;

/// <summary>A role assignment in the emulated Resource Manager.</summary>
public sealed record EmulatedRoleAssignment
{
    /// <summary>GUID that names the assignment.</summary>
    public required string Name { get; init; }

    /// <summary>Where the role applies, inherited by everything below: <c>/subscriptions/…</c>.</summary>
    public required string Scope { get; init; }

    /// <summary>GUID of the role definition.</summary>
    public required string RoleId { get; init; }

    /// <summary>Object id of the principal.</summary>
    public required string PrincipalId { get; init; }

    /// <summary>Kind of the principal, for example <c>ServicePrincipal</c>.</summary>
    public required string PrincipalType { get; init; }

    /// <summary>Free text, or <see langword="null"/>.</summary>
    public string? Description { get; init; }

    /// <summary>The condition under which the role applies, or <see langword="null"/>.</summary>
    public string? Condition { get; init; }

    /// <summary>When the assignment was made.</summary>
    public required DateTimeOffset CreatedOn { get; init; }

    /// <summary>When the assignment was last changed.</summary>
    public required DateTimeOffset UpdatedOn { get; init; }

    /// <summary>Object id of the principal that made the assignment.</summary>
    public string? CreatedBy { get; init; }

    /// <summary>Full resource id.</summary>
    public string Id => $"{(Scope == "/" ? "" : Scope)}/providers/Microsoft.Authorization/roleAssignments/{Name}";
}
