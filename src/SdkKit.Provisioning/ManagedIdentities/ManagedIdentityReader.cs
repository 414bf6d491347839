using System.Text.Json;
using Azure.Core;

namespace SdkKit.Provisioning;

/// <summary>Reads a managed identity from Resource Manager: a user-assigned one by its own id, a system-assigned one by its resource, of whatever type.</summary>
internal static class ManagedIdentityReader
{
    private const string ApiVersion = "2023-01-31";

    public static async Task<ManagedIdentityRecord> ReadAsync(ArmPipeline arm, DesiredCredential.ManagedIdentity identity, CancellationToken cancellationToken)
    {
        var scope = identity.Resource.Id;
        using var request = arm.Http.CreateRequest();
        request.Method = RequestMethod.Get;
        request.Uri.Reset(new Uri(arm.Address, $"{scope}{(identity.IsUserAssigned ? "" : "/providers/Microsoft.ManagedIdentity/identities/default")}?api-version={ApiVersion}"));
        request.Headers.Add("Accept", "application/json");
        using var response = await arm.Http.SendRequestAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.Status == 404)
            throw Missing(identity);
        if (response.IsError)
            throw ArmErrors.Refusal(response, RequiredRight.ReadIdentity(scope));

        using var json = JsonDocument.Parse(response.Content);
        return json.RootElement.TryGetProperty("properties", out var properties)
            && properties.TryGetProperty("principalId", out var principal) && principal.TryGetGuid(out var principalId)
            && properties.TryGetProperty("clientId", out var client) && client.TryGetGuid(out var clientId)
                ? new(principalId, clientId)
                : throw Missing(identity);
    }

    private static ProvisioningException Missing(DesiredCredential.ManagedIdentity identity) => new(
        ProvisioningFailure.InvalidInput,
        identity.IsUserAssigned
            ? $"there is no managed identity {identity.Resource}; create it (az identity create), or correct \"resource\" under \"credential\""
            : $"{identity.Resource} does not exist or has no system-assigned identity; give it one (az resource update --ids <id> --set identity.type=SystemAssigned), or correct \"resource\" under \"credential\"");
}
