using SdkKit.Emulator.State;

namespace SdkKit.Emulator.ResourceManager.RoleAssignments;

/// <summary>The errors of role assignments. Source: "Troubleshoot Azure RBAC".</summary>
internal static class RoleAssignmentErrors
{
    public static AzureErrorException PrincipalNotFound(string principalId, string tenantId) => new(400, "PrincipalNotFound",
        $"Principal {Bare(principalId)} does not exist in the directory {tenantId}. Check that you have the correct principal ID. If you are creating this principal and then immediately "
        + "assigning a role, this error might be related to a replication delay. In this case, set the role assignment principalType property to a value, such as ServicePrincipal, User, or Group.  "
        + "See https://aka.ms/docs-principaltype");

    public static AzureErrorException Exists(EmulatedRoleAssignment existing) => new(409, "RoleAssignmentExists",
        $"The role assignment already exists. The ID of the existing role assignment is {Bare(existing.Name)}.");

    public static AzureErrorException UpdateNotPermitted() => new(400, "RoleAssignmentUpdateNotPermitted",
        "Tenant ID, application ID, principal ID, and scope are not allowed to be updated.");

    public static AzureErrorException InvalidName(string name) => new(400, "InvalidRoleAssignmentId",
        $"The role assignment ID '{name}' is not valid. The role assignment ID must be a GUID.");

    public static AzureErrorException InvalidPrincipalId(string principalId) => new(400, "InvalidPrincipalId",
        $"The Principal ID '{principalId}' is not valid. Principal ID must be a GUID.");

    public static AzureErrorException InvalidPrincipalType(string type) => new(400, "InvalidPrincipalType", $"The principal type '{type}' is not valid.");

    public static AzureErrorException UnmatchedType(string principalId, string type, string given) => new(400, "UnmatchedPrincipalType",
        $"The PrincipalId '{Bare(principalId)}' has type '{type}' , which is different from specified PrinciaplType '{given}'.");

    public static AzureErrorException NotFound(string name) => new(404, "RoleAssignmentNotFound", $"The role assignment '{name}' is not found.");

    public static AzureErrorException InvalidCondition(string problem) => new(400, "InvalidRoleAssignmentCondition", $"The given role assignment condition is invalid: {problem}.");

    public static AzureErrorException InvalidConditionVersion(string? version) => new(400, "InvalidConditionVersion",
        $"The condition version '{version}' is not valid. A role assignment condition needs the version '{Catalog.RoleCondition.Version}'.");

    private static string Bare(string guid) => guid.Replace("-", "", StringComparison.Ordinal);
}
