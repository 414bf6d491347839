using System.Text.Json.Nodes;
using SdkKit.Catalog;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.ResourceManager.RoleDefinitions;
using SdkKit.Emulator.State;
using SdkKit.Emulator.Tokens;

namespace SdkKit.Emulator.ResourceManager.RoleAssignments;

/// <summary>Reads and verifies the body of a role assignment.</summary>
internal sealed class RoleAssignmentBody(EmulatorState state)
{
    private const string ServicePrincipal = "ServicePrincipal";
    private static readonly string[] PrincipalTypes = ["User", "Group", ServicePrincipal, "ForeignGroup", "Device"];

    public EmulatedRoleAssignment Read(JsonObject body, string scope, string name, Caller caller, DateTimeOffset now)
    {
        var properties = body["properties"] as JsonObject ?? throw ArmErrors.InvalidContent("Required property 'properties' not found in JSON.");
        var role = RoleOf(properties.Text("roleDefinitionId") ?? throw ArmErrors.InvalidContent("Required property 'roleDefinitionId' not found in JSON."));
        var principalId = properties.Text("principalId") ?? throw ArmErrors.InvalidContent("Required property 'principalId' not found in JSON.");
        return new EmulatedRoleAssignment
        {
            Name = name,
            Scope = scope,
            RoleId = role.Id,
            PrincipalId = principalId,
            PrincipalType = PrincipalTypeOf(principalId, properties.Text("principalType")),
            Description = properties.Text("description"),
            Condition = ConditionOf(properties),
            CreatedOn = now,
            UpdatedOn = now,
            CreatedBy = caller.ObjectId,
        };
    }

    private static string? ConditionOf(JsonObject properties)
    {
        if (properties["condition"] is null)
        {
            return null;
        }

        var condition = properties.Text("condition") ?? throw RoleAssignmentErrors.InvalidCondition("it is no text");
        return properties.Text("conditionVersion") is not RoleCondition.Version ? throw RoleAssignmentErrors.InvalidConditionVersion(properties.Text("conditionVersion"))
            : RoleCondition.TryParse(condition, out _, out var problem) ? condition
            : throw RoleAssignmentErrors.InvalidCondition(problem);
    }

    private IRole RoleOf(string roleDefinitionId)
    {
        var id = roleDefinitionId[(roleDefinitionId.LastIndexOf('/') + 1)..];
        return Guid.TryParse(id, out _) && state.FindRole(id) is { } role ? role : throw RoleDefinitionHandler.DoesNotExist(id);
    }

    // A caller that names the type takes the responsibility: the directory may not have replicated the principal yet.
    private string PrincipalTypeOf(string principalId, string? given)
    {
        if (!Guid.TryParse(principalId, out _))
        {
            throw RoleAssignmentErrors.InvalidPrincipalId(principalId);
        }

        if (given is not null && !PrincipalTypes.Contains(given, StringComparer.OrdinalIgnoreCase))
        {
            throw RoleAssignmentErrors.InvalidPrincipalType(given);
        }

        var exists = state.ServicePrincipals.Any(principal => principal.Id.Equals(principalId, StringComparison.OrdinalIgnoreCase));
        return (exists, given) switch
        {
            (true, null) => ServicePrincipal,
            (true, _) when !given.Equals(ServicePrincipal, StringComparison.OrdinalIgnoreCase) =>
                throw RoleAssignmentErrors.UnmatchedType(principalId, ServicePrincipal, given),
            (false, null) => throw RoleAssignmentErrors.PrincipalNotFound(principalId, state.Read(data => data.Identity.TenantId)),
            _ => given,
        };
    }
}
