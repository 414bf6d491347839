namespace SdkKit.Provisioning;

/// <summary>The objects of an application that are in the tenant already.</summary>
public sealed record ExistingObjects
{
    /// <summary>Object id of the application.</summary>
    public string? ApplicationId { get; init; }

    /// <summary>Object id of the service principal.</summary>
    public Guid? PrincipalId { get; init; }

    /// <summary>Resource ids of the role assignments that give it a desired role.</summary>
    public IReadOnlyDictionary<DesiredRole, string> RoleAssignments { get; init; } = new Dictionary<DesiredRole, string>();

    /// <summary>Ids of the federated credentials that are as desired, by name.</summary>
    public IReadOnlyDictionary<string, string> FederatedCredentials { get; init; } = new Dictionary<string, string>();

    /// <summary>The grants of desired permissions: <c>/servicePrincipals/{api}/appRoleAssignedTo/{grant}</c>.</summary>
    public IReadOnlyDictionary<DesiredAppRole, string> Permissions { get; init; } = new Dictionary<DesiredAppRole, string>();

    internal static ExistingObjects Of(ActualState actual, DesiredState desired) => new()
    {
        ApplicationId = actual.IsDeleted ? null : actual.Application?.ObjectId,
        PrincipalId = actual.Principal?.ObjectId,
        FederatedCredentials = actual.FederatedCredentials.Where(credential => credential.Id is not null).ToDictionary(credential => credential.Name, credential => credential.Id!, StringComparer.Ordinal),
        Permissions = (from role in actual.NeededAppRoles
                       let grant = actual.AppRoles.FirstOrDefault(role.Is)
                       where grant?.Id is not null
                       select (role.Desired, Id: $"/servicePrincipals/{grant.ResourceId}/appRoleAssignedTo/{grant.Id}")).ToDictionary(pair => pair.Desired, pair => pair.Id),
        RoleAssignments = (from role in desired.Roles
                           let assignment = actual.Roles.FirstOrDefault(assignment => assignment.Is(role))
                           where assignment is not null
                           select (role, assignment.Id)).ToDictionary(pair => pair.role, pair => pair.Id),
    };
}
