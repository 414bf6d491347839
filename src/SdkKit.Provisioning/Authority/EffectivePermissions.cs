using System.Text.Json;
using Azure.Core;
using SdkKit.Catalog;

namespace SdkKit.Provisioning;

/// <summary>Asks Resource Manager what the caller may do on a scope; every caller may ask that about itself.</summary>
internal sealed class EffectivePermissions(ArmPipeline arm)
{
    /// <summary>One set for each role that the caller has there.</summary>
    public async Task<IReadOnlyList<RolePermission>> ListAsync(string scope, CancellationToken cancellationToken)
    {
        using var request = arm.Http.CreateRequest();
        request.Method = RequestMethod.Get;
        request.Uri.Reset(new Uri(arm.Address, $"{scope}/providers/Microsoft.Authorization/permissions?api-version=2022-04-01"));
        request.Headers.Add("Accept", "application/json");
        using var response = await arm.Http.SendRequestAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.Status is 403 or 404)
            return [];
        if (response.IsError)
            throw ArmErrors.Refusal(response, RequiredRight.ReadAssignments(scope));

        using var json = JsonDocument.Parse(response.Content);
        return [.. json.RootElement.GetProperty("value").EnumerateArray().Select(Read)];
    }

    private static RolePermission Read(JsonElement item) => new()
    {
        Actions = Texts(item, "actions"),
        NotActions = Texts(item, "notActions"),
        DataActions = Texts(item, "dataActions"),
        NotDataActions = Texts(item, "notDataActions"),
    };

    private static List<string> Texts(JsonElement item, string name) =>
        item.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(text => text.GetString()!)] : [];
}
