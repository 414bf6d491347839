using Azure;
using Azure.Core;
using Azure.ResourceManager.Resources;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;

namespace SdkKit.Emulator.Tests;

/// <summary>Azure.Identity, Microsoft.Graph and Azure.ResourceManager, unmodified, over real TLS.</summary>
public sealed class AzureSdkTests : IAsyncLifetime
{
    private static readonly CancellationToken Token = TestContext.Current.CancellationToken;
    private AzureEmulator _emulator = null!;

    public async ValueTask InitializeAsync() => _emulator = await AzureEmulator.StartAsync(cancellationToken: Token);

    public ValueTask DisposeAsync() => _emulator.DisposeAsync();

    [Fact]
    public async Task Provisioning_WithUnmodifiedSdks_GivesAPrincipalThatMayRead()
    {
        var graph = _emulator.Graph();
        var created = await graph.ApplicationsWithUniqueName("sdkkit.test.dev").PatchAsync(
            new Application { DisplayName = "test" }, request => request.Headers.Add("Prefer", "create-if-missing"), Token);
        Assert.NotNull(created);
        var again = await graph.ApplicationsWithUniqueName("sdkkit.test.dev").PatchAsync(
            new Application { DisplayName = "test" }, request => request.Headers.Add("Prefer", "create-if-missing"), Token);
        Assert.Null(again);
        var principal = await graph.ServicePrincipalsWithAppId(created.AppId).PatchAsync(
            new ServicePrincipal { AppId = created.AppId }, request => request.Headers.Add("Prefer", "create-if-missing"), Token);
        Assert.Equal("test", principal!.DisplayName);
        var password = await graph.Applications[created.Id].AddPassword.PostAsync(
            new() { PasswordCredential = new() { DisplayName = "first" } }, cancellationToken: Token);

        var arm = _emulator.Arm(_emulator.Credential(created.AppId, password!.SecretText));
        var workspaceId = new ResourceIdentifier(_emulator.Seed.Workspace.ResourceId);
        var denied = await Assert.ThrowsAsync<RequestFailedException>(() => arm.GetGenericResource(workspaceId).GetAsync(Token));
        Assert.Equal((403, "AuthorizationFailed"), (denied.Status, denied.ErrorCode));

        await AssignAsync(workspaceId, principal.Id!, "acdd72a7-3385-48ef-bd42-f606fba81ae7");
        var workspace = await arm.GetGenericResource(workspaceId).GetAsync(Token);
        Assert.Equal("log-sdkkit", workspace.Value.Data.Name);
    }

    [Fact]
    public async Task GraphClient_OfAnUnknownApplication_GetsRequestResourceNotFound()
    {
        var error = await Assert.ThrowsAsync<ODataError>(() => _emulator.Graph().ApplicationsWithAppId(Guid.NewGuid().ToString()).GetAsync(cancellationToken: Token));
        Assert.Equal((404, "Request_ResourceNotFound"), (error.ResponseStatusCode, error.Error!.Code));
    }

    private async Task AssignAsync(ResourceIdentifier scope, string principalId, string roleId)
    {
        var id = new ResourceIdentifier($"{scope}/providers/Microsoft.Authorization/roleAssignments/{Guid.NewGuid()}");
        var data = new GenericResourceData(AzureLocation.WestEurope)
        {
            Properties = BinaryData.FromObjectAsJson(new
            {
                roleDefinitionId = $"/subscriptions/{_emulator.Seed.SubscriptionId}/providers/Microsoft.Authorization/roleDefinitions/{roleId}",
                principalId,
                principalType = "ServicePrincipal",
            }),
        };
        await _emulator.Arm().GetGenericResources().CreateOrUpdateAsync(WaitUntil.Completed, id, data, Token);
    }
}
