using System.Text.Json.Nodes;
using SdkKit.Emulator.Authorization;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.ResourceManager.Resources;
using SdkKit.Emulator.State;

namespace SdkKit.Emulator.ResourceManager.RoleAssignments;

/// <summary>Role assignments at any scope.</summary>
internal sealed class RoleAssignmentHandler(EmulatorState state, TimeProvider clock) : IArmHandler
{
    public async Task<JsonAnswer?> TryHandleAsync(ArmRequest request)
    {
        if (request.Path.NamesUnder("Microsoft.Authorization", "roleAssignments") is not { Length: <= 1 } names)
        {
            return null;
        }

        var scope = request.Path.ExtendedScope;
        return (request.Method, names) switch
        {
            ("GET", []) => List(request, scope),
            ("GET", [var name]) => new JsonAnswer(200, RoleAssignmentJson.Write(Find(scope, name) ?? throw RoleAssignmentErrors.NotFound(name))),
            ("PUT", [var name]) => Put(request, scope, name, await request.ReadBodyAsync().ConfigureAwait(false)),
            ("DELETE", [var name]) => Delete(scope, name),
            _ => null,
        };
    }

    private JsonAnswer List(ArmRequest request, string scope)
    {
        var filter = RoleAssignmentFilter.Parse(request.Filter, scope);
        return new JsonAnswer(200, new JsonObject { ["value"] = new JsonArray([.. state.RoleAssignments.Where(filter).Select(RoleAssignmentJson.Write)]) });
    }

    private JsonAnswer Put(ArmRequest request, string scope, string name, JsonObject body)
    {
        if (!Guid.TryParse(name, out _))
        {
            throw RoleAssignmentErrors.InvalidName(name);
        }

        ResourceHandler.RequireScope(state, ArmPath.Parse(scope));
        var wanted = new RoleAssignmentBody(state).Read(body, scope, name, request.Caller, clock.GetUtcNow());
        return state.Write(data =>
        {
            var sameName = data.RoleAssignments.FindIndex(assignment => assignment.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (sameName >= 0)
            {
                var existing = data.RoleAssignments[sameName];
                if (!IsSameGrant(existing, wanted))
                {
                    throw RoleAssignmentErrors.UpdateNotPermitted();
                }

                data.RoleAssignments[sameName] = existing with { Description = wanted.Description, Condition = wanted.Condition, UpdatedOn = wanted.UpdatedOn };
                return new JsonAnswer(200, RoleAssignmentJson.Write(data.RoleAssignments[sameName]));
            }

            if (data.RoleAssignments.Find(assignment => IsSameGrant(assignment, wanted)) is { } duplicate)
            {
                throw RoleAssignmentErrors.Exists(duplicate);
            }

            data.RoleAssignments.Add(wanted);
            return new JsonAnswer(201, RoleAssignmentJson.Write(wanted));
        });
    }

    private JsonAnswer Delete(string scope, string name)
    {
        if (Find(scope, name) is not { } assignment)
        {
            return new JsonAnswer(204);
        }

        state.Write(data => data.RoleAssignments.Remove(assignment));
        return new JsonAnswer(200, RoleAssignmentJson.Write(assignment));
    }

    private EmulatedRoleAssignment? Find(string scope, string name) => state.RoleAssignments.FirstOrDefault(assignment =>
        assignment.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && Scope.Same(assignment.Scope, scope));

    private static bool IsSameGrant(EmulatedRoleAssignment left, EmulatedRoleAssignment right) =>
        Scope.Same(left.Scope, right.Scope)
        && left.RoleId.Equals(right.RoleId, StringComparison.OrdinalIgnoreCase)
        && left.PrincipalId.Equals(right.PrincipalId, StringComparison.OrdinalIgnoreCase);
}
