namespace SdkKit.Provisioning;

/// <summary>A role assignment as Resource Manager shows it.</summary>
/// <param name="Id">Its resource id.</param>
/// <param name="Name">Its name, a GUID unless somebody named it otherwise.</param>
/// <param name="Scope">What it is on.</param>
/// <param name="PrincipalId">Who has it.</param>
/// <param name="RoleDefinitionId">GUID of the role.</param>
internal sealed record RoleAssignmentRecord(string Id, string Name, ArmScope Scope, Guid PrincipalId, Guid RoleDefinitionId)
{
    /// <summary>The condition under which the role applies.</summary>
    public string? Condition { get; init; }

    public bool Is(DesiredRole role) => RoleDefinitionId == role.RoleDefinitionId && Scope.Equals(role.Scope);

    /// <summary>Whether SdkKit made it: only SdkKit derives names this way.</summary>
    public bool HasDerivedName =>
        Guid.TryParse(Name, out var name) && name == RoleAssignmentName.For(Scope, PrincipalId, RoleDefinitionId);
}
