using System.Text.Json.Nodes;
using SdkKit.Emulator.Authorization;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.State;

namespace SdkKit.Emulator.ResourceManager.Identities;

/// <summary>The system-assigned identity of a resource of any type, read by its scope.</summary>
internal sealed class IdentityHandler(EmulatorState state) : IArmHandler
{
    private const string Namespace = "Microsoft.ManagedIdentity";

    public Task<JsonAnswer?> TryHandleAsync(ArmRequest request) => Task.FromResult(
        request.Method == "GET" && request.Path.NamesUnder(Namespace, "identities") is [var name] && name.Equals("default", StringComparison.OrdinalIgnoreCase) ? Get(request.Path) : null);

    private JsonAnswer Get(ArmPath path)
    {
        var resource = state.Resources.FirstOrDefault(one => Scope.Same(one.Id, path.ExtendedScope));
        if (resource?.SystemAssignedPrincipalId is not { } principalId || state.ServicePrincipals.FirstOrDefault(one => one.Id == principalId) is not { } principal)
        {
            throw ArmErrors.ResourceNotFound($"{Namespace}/identities", "default", path.ResourceGroup);
        }

        return new JsonAnswer(200, new JsonObject
        {
            ["id"] = path.Text,
            ["name"] = "default",
            ["type"] = $"{Namespace}/identities",
            ["location"] = resource.Location,
            ["properties"] = new JsonObject { ["tenantId"] = state.Read(data => data.Identity.TenantId), ["principalId"] = principalId, ["clientId"] = principal.AppId },
        });
    }
}
