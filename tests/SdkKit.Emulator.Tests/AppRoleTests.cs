using System.Text.Json.Nodes;
using Microsoft.Graph.Models;
using Microsoft.IdentityModel.JsonWebTokens;

namespace SdkKit.Emulator.Tests;

public sealed class AppRoleTests(SharedEmulator shared) : SharedEmulatorTest(shared)
{
    private const string Graph = "https://graph.microsoft.com";
    private const string GraphAppId = "00000003-0000-0000-c000-000000000000";

    [Fact]
    public async Task Grant_OfAGraphPermission_IsInTheTokenAndOpensItsCalls()
    {
        var principal = await Api.CreatePrincipalAsync();
        using var graph = Emulator.Graph();
        var api = (await graph.ServicePrincipalsWithAppId(GraphAppId).GetAsync(cancellationToken: Token))!;
        var role = Assert.Single(api.AppRoles!, role => role.Value == "Organization.Read.All");
        Assert.Equal(403, await OrganizationAsync(principal));

        var granted = await graph.ServicePrincipals[api.Id].AppRoleAssignedTo.PostAsync(
            new AppRoleAssignment { PrincipalId = Guid.Parse(principal.ObjectId), ResourceId = Guid.Parse(api.Id!), AppRoleId = role.Id }, cancellationToken: Token);

        Assert.Equal(200, await OrganizationAsync(principal));
        Assert.Equal(["Organization.Read.All"], new JsonWebToken(await Api.SignInAsync(Graph, principal)).Claims.Where(claim => claim.Type == "roles").Select(claim => claim.Value));
        var held = await graph.ServicePrincipals[principal.ObjectId].AppRoleAssignments.GetAsync(cancellationToken: Token);
        Assert.Equal((granted!.Id, role.Id, Guid.Parse(api.Id!)), (held!.Value![0].Id, held.Value[0].AppRoleId, held.Value[0].ResourceId));
        await graph.ServicePrincipals[api.Id].AppRoleAssignedTo[granted.Id].DeleteAsync(cancellationToken: Token);
        Assert.Equal(403, await OrganizationAsync(principal));
    }

    [Fact]
    public async Task Grant_OfARoleOfAnApplication_IsInTheTokenForIt()
    {
        var caller = await Api.CreatePrincipalAsync();
        var token = await Api.SignInAsync(Graph);
        var roleId = Guid.NewGuid().ToString();
        var roles = new JsonArray(new JsonObject { ["id"] = roleId, ["value"] = "Orders.Read", ["displayName"] = "x", ["description"] = "x", ["isEnabled"] = true, ["allowedMemberTypes"] = new JsonArray("Application") });
        var application = await Api.SendAsync(HttpMethod.Post, Graph + "/v1.0/applications", token, new JsonObject { ["displayName"] = "orders", ["appRoles"] = roles });
        var api = await Api.SendAsync(HttpMethod.Post, Graph + "/v1.0/servicePrincipals", token, new JsonObject { ["appId"] = application.Text("appId") });

        Assert.Equal(201, (await GrantAsync(token, caller, api.Text("id"), roleId)).Status);

        Assert.Contains("Orders.Read", new JsonWebToken(await Api.SignInAsync(application.Text("appId"), caller)).GetClaim("roles").Value, StringComparison.Ordinal);
        Assert.Equal((400, "Permission entry already exists."), Of(await GrantAsync(token, caller, api.Text("id"), roleId)));
        Assert.StartsWith("Permission being assigned was not found", (await GrantAsync(token, caller, api.Text("id"), Guid.NewGuid().ToString())).ErrorMessage, StringComparison.Ordinal);
        Assert.Equal(403, (await GrantAsync(await Api.SignInAsync(Graph, caller), caller, api.Text("id"), roleId)).Status);
    }

    [Theory]
    [InlineData("""{ "origin": "Application" }""", "Property 'origin' is read-only and cannot be set.")]
    [InlineData("""{ "isEnabled": "yes" }""", "One or more property values specified are invalid: 'isEnabled' must be true or false.")]
    [InlineData("""{ "allowedMemberTypes": [] }""", "One or more property values specified are invalid: 'allowedMemberTypes' must hold 'User', 'Application' or both.")]
    public async Task ExposedRole_WithWhatTheDirectoryDoesNotAccept_IsRefused(string change, string message)
    {
        var role = new JsonObject { ["id"] = Guid.NewGuid().ToString(), ["value"] = "Orders.Read", ["displayName"] = "x", ["description"] = "x", ["isEnabled"] = true, ["allowedMemberTypes"] = new JsonArray("Application") };
        foreach (var (name, value) in JsonNode.Parse(change)!.AsObject())
        {
            role[name] = value?.DeepClone();
        }

        var answer = await Api.SendAsync(
            HttpMethod.Post, Graph + "/v1.0/applications", await Api.SignInAsync(Graph), new JsonObject { ["displayName"] = "orders", ["appRoles"] = new JsonArray(role) });

        Assert.Equal((400, message), Of(answer));
    }

    private static (int Status, string? Message) Of(Answer answer) => (answer.Status, answer.ErrorMessage);

    private Task<Answer> GrantAsync(string token, Principal holder, string api, string role) => Api.SendAsync(
        HttpMethod.Post, $"{Graph}/v1.0/servicePrincipals/{api}/appRoleAssignedTo", token, new JsonObject { ["principalId"] = holder.ObjectId, ["resourceId"] = api, ["appRoleId"] = role });

    private async Task<int> OrganizationAsync(Principal principal) =>
        (await Api.SendAsync(HttpMethod.Get, Graph + "/v1.0/organization", await Api.SignInAsync(Graph, principal))).Status;
}
