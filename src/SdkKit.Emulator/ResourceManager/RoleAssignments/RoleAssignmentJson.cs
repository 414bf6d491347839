using System.Globalization;
using System.Text.Json.Nodes;
using SdkKit.Emulator.State;

namespace SdkKit.Emulator.ResourceManager.RoleAssignments;

/// <summary>The JSON form of a role assignment.</summary>
internal static class RoleAssignmentJson
{
    public static JsonObject Write(EmulatedRoleAssignment assignment) => new()
    {
        ["properties"] = new JsonObject
        {
            ["roleDefinitionId"] = RoleDefinitionId(assignment),
            ["principalId"] = assignment.PrincipalId,
            ["principalType"] = assignment.PrincipalType,
            ["scope"] = assignment.Scope,
            ["condition"] = assignment.Condition,
            ["conditionVersion"] = assignment.Condition is null ? null : Catalog.RoleCondition.Version,
            ["description"] = assignment.Description,
            ["createdOn"] = Format(assignment.CreatedOn),
            ["updatedOn"] = Format(assignment.UpdatedOn),
            ["createdBy"] = assignment.CreatedBy,
            ["updatedBy"] = assignment.CreatedBy,
            ["delegatedManagedIdentityResourceId"] = null,
        },
        ["id"] = assignment.Id,
        ["type"] = "Microsoft.Authorization/roleAssignments",
        ["name"] = assignment.Name,
    };

    private static string RoleDefinitionId(EmulatedRoleAssignment assignment)
    {
        var subscription = ArmPath.Parse(assignment.Scope).SubscriptionId is { } id ? $"/subscriptions/{id}" : "";
        return $"{subscription}/providers/Microsoft.Authorization/roleDefinitions/{assignment.RoleId}";
    }

    private static string Format(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);
}
