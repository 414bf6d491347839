using SdkKit.Catalog;

namespace SdkKit.Provisioning;

internal static class RoleNames
{
    public static string Describe(RoleAssignmentRecord assignment)
    {
        var id = assignment.RoleDefinitionId.ToString("D");
        return $"{(RoleCatalog.TryFind(id, out var role) ? role.Name : $"role {id}")} on {assignment.Scope}";
    }
}
