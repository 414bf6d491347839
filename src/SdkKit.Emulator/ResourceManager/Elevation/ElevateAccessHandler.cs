using SdkKit.Catalog;
using SdkKit.Emulator.Authorization;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.State;

namespace SdkKit.Emulator.ResourceManager.Elevation;

/// <summary>Gives the tenant's administrator User Access Administrator on everything. Source: "Elevate access to manage all Azure subscriptions and management groups".</summary>
internal sealed class ElevateAccessHandler(EmulatorState state, TimeProvider clock) : IArmHandler
{
    public static bool Is(string method, ArmPath path) => method == "POST" && path.ExtendedScope == Scope.Root && path.NamesUnder("Microsoft.Authorization", "elevateAccess") is [];

    public Task<JsonAnswer?> TryHandleAsync(ArmRequest request)
    {
        if (!Is(request.Method, request.Path))
        {
            return Task.FromResult<JsonAnswer?>(null);
        }

        if (request.Caller.AppId != state.Read(data => data.Identity.AdministratorAppId))
        {
            throw ArmErrors.Denied(request.Caller, new ArmAction("Microsoft.Authorization/elevateAccess/action", Scope.Root));
        }

        var role = RoleCatalog.TryFind("User Access Administrator", out var found) ? found.Id : throw new InvalidOperationException("The catalog lacks User Access Administrator.");
        var now = clock.GetUtcNow();
        state.Write(data =>
        {
            if (!data.RoleAssignments.Exists(assignment => assignment.Scope == Scope.Root && assignment.PrincipalId == request.Caller.ObjectId))
            {
                data.RoleAssignments.Add(new EmulatedRoleAssignment { Name = Guid.NewGuid().ToString(), Scope = Scope.Root, RoleId = role, PrincipalId = request.Caller.ObjectId, PrincipalType = "ServicePrincipal", CreatedOn = now, UpdatedOn = now });
            }
        });
        return Task.FromResult<JsonAnswer?>(new JsonAnswer(200));
    }
}
