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

    internal static ExistingObjects Of(ActualState actual, DesiredState desired) => new()
    {
        ApplicationId = actual.IsDeleted ? null : actual.Application?.ObjectId,
        PrincipalId = actual.Principal?.ObjectId,
        RoleAssignments = (from role in desired.Roles
                           let assignment = actual.Roles.FirstOrDefault(assignment => assignment.Is(role))
                           where assignment is not null
                           select (role, assignment.Id)).ToDictionary(pair => pair.role, pair => pair.Id),
    };
}
