using System.Text.Json.Nodes;
using SdkKit.Emulator.Http;

namespace SdkKit.Emulator.ResourceManager.Deployments.Resources;

/// <summary>Grants of application permissions: they have no key of their own, but exist once for a principal, an API and a permission.</summary>
internal sealed class AppRoleKind(ServiceCalls calls) : IGraphKind
{
    public IReadOnlyList<string> Keys { get; } = ["appRoleId", "principalId", "resourceId"];

    public async Task<JsonObject?> ReadAsync(JsonObject properties, string target)
    {
        var held = await GraphKey.FindAsync(calls, $"servicePrincipals/{properties.Text("principalId")}/appRoleAssignments", target).ConfigureAwait(false);
        return (held?["value"] as JsonArray ?? []).OfType<JsonObject>().FirstOrDefault(grant => Keys.All(key => string.Equals(grant.Text(key), properties.Text(key), StringComparison.OrdinalIgnoreCase)))?.DeepClone().AsObject();
    }

    public async Task WriteAsync(JsonObject properties, string target)
    {
        if (await ReadAsync(properties, target).ConfigureAwait(false) is null)
        {
            ServiceCalls.Require(await calls.GraphAsync("POST", $"servicePrincipals/{properties.Text("resourceId")}/appRoleAssignedTo", GraphKey.Without(properties)).ConfigureAwait(false), target);
        }
    }
}
