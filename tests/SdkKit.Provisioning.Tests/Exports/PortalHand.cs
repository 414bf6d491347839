using System.Net.Http.Json;
using System.Text.Json;
using SdkKit.Catalog;

namespace SdkKit.Provisioning.Tests.Exports;

/// <summary>What the portal's pages send when a person clicks through them.</summary>
internal sealed class PortalHand(HttpClient graph, HttpClient manager)
{
    private const string Graph = "https://graph.microsoft.com/v1.0";
    private string _applicationId = "";
    private string _principalId = "";

    public async Task<Guid> RegisterAsync(string name, IReadOnlyList<string> permissions, CancellationToken cancellationToken)
    {
        var api = await graph.GetFromJsonAsync<JsonElement>($"{Graph}/servicePrincipals(appId='{ExportSamples.Graph}')", cancellationToken);
        var ids = api.GetProperty("appRoles").EnumerateArray().Where(role => permissions.Contains(role.GetProperty("value").GetString())).Select(role => role.GetProperty("id").GetGuid()).ToList();
        var access = new[] { new { resourceAppId = ExportSamples.Graph, resourceAccess = ids.Select(id => new { id, type = "Role" }) } };
        var application = await PostAsync("applications", new { displayName = name, signInAudience = "AzureADMyOrg", requiredResourceAccess = access }, cancellationToken);
        var appId = application.GetProperty("appId").GetGuid();
        _applicationId = application.GetProperty("id").GetString()!;
        _principalId = (await PostAsync("servicePrincipals", new { appId }, cancellationToken)).GetProperty("id").GetString()!;
        var resourceId = api.GetProperty("id").GetString();
        foreach (var appRoleId in ids)
            await PostAsync($"servicePrincipals/{resourceId}/appRoleAssignedTo", new { principalId = _principalId, resourceId, appRoleId }, cancellationToken);
        return appId;
    }

    public async Task OwnAsync(string owner, CancellationToken cancellationToken) => (await graph.PostAsJsonAsync(
        $"{Graph}/applications/{_applicationId}/owners/$ref", new Dictionary<string, string> { ["@odata.id"] = $"{Graph}/directoryObjects/{owner}" }, cancellationToken)).EnsureSuccessStatusCode();

    public async Task ExposeAsync(IReadOnlyList<string> uris, IReadOnlyList<string[]> roles, CancellationToken cancellationToken)
    {
        var appRoles = roles.Select(role => new { id = Guid.NewGuid(), value = role[0], displayName = role[1], description = role[2], isEnabled = true, allowedMemberTypes = role[3].Contains("Users", StringComparison.Ordinal) ? ["Application", "User"] : new[] { "Application" } });
        (await graph.PatchAsJsonAsync($"{Graph}/applications/{_applicationId}", new { identifierUris = uris, appRoles }, cancellationToken)).EnsureSuccessStatusCode();
    }

    public async Task AssignAsync(string roleName, string scope, string? condition, CancellationToken cancellationToken)
    {
        var role = RoleCatalog.TryFind(roleName, out var found) ? found.Id : throw new InvalidOperationException(roleName);
        var body = new { properties = new { roleDefinitionId = $"/providers/Microsoft.Authorization/roleDefinitions/{role}", principalId = _principalId, principalType = "ServicePrincipal", condition, conditionVersion = condition is null ? null : "2.0" } };
        (await manager.PutAsJsonAsync($"https://management.azure.com{scope}/providers/Microsoft.Authorization/roleAssignments/{Guid.NewGuid()}?api-version=2022-04-01", body, cancellationToken)).EnsureSuccessStatusCode();
    }

    private async Task<JsonElement> PostAsync(string path, object body, CancellationToken cancellationToken) =>
        await (await graph.PostAsJsonAsync($"{Graph}/{path}", body, cancellationToken)).EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
}
