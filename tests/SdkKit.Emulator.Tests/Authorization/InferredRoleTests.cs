using System.Text.Json.Nodes;
using SdkKit.Catalog;

namespace SdkKit.Emulator.Tests.Authorization;

/// <summary>The proof of the derivation: the inferred role suffices for the call, and without any one of the actions it is refused.</summary>
public sealed class InferredRoleTests(SharedEmulator shared) : SharedEmulatorTest(shared)
{
    private const string Arm = "https://management.azure.com";

    public static TheoryData<string> Calls => ["query", "metrics", "subscription", "group", "machine", "assignments"];

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task InferredRole_OfACall_SufficesAndNoActionOfItCanGo(string name)
    {
        var call = Call(name);
        var needs = PermissionCatalog.Derive(call.Service, call.Method, call.Route, []).Requirements;
        var least = Assert.Single(RoleRanking.Least(needs, PermissionCatalog.DocumentedRoles(call.Service)));

        var principal = await Api.CreatePrincipalAsync(least.Role.Name, call.Scope);
        Assert.InRange(await SendAsync(call, principal), 200, 299);
        Assert.All(
            Emulator.State.ExercisedPermissions.Where(one => one.PrincipalId == principal.ObjectId),
            one => Assert.Contains(needs.SelectMany(need => need.Alternatives), need => need.Kind == one.Kind && ActionPattern.IsMatch(need.Name, one.Name)));

        var exact = await Api.CreatePrincipalAsync();
        await AssignCustomAsync(exact, least.Used, call.Scope);
        Assert.InRange(await SendAsync(call, exact), 200, 299);

        foreach (var removed in least.Used)
        {
            var lacking = await Api.CreatePrincipalAsync();
            await AssignCustomAsync(lacking, [.. least.Used.Where(one => one != removed)], call.Scope);
            Assert.Equal((removed.Name, 403), (removed.Name, await SendAsync(call, lacking)));
        }
    }

    private OneCall Call(string name)
    {
        var seed = Emulator.Seed;
        var group = $"/subscriptions/{seed.SubscriptionId}/resourceGroups/{seed.ResourceGroup}";
        return name switch
        {
            "query" => new("LogAnalytics", "POST", "/v1/workspaces/{id}/query", $"https://api.loganalytics.azure.com/v1/workspaces/{seed.Workspace.CustomerId}/query", "https://api.loganalytics.io",
                seed.Workspace.ResourceId, new JsonObject { ["query"] = "Heartbeat | count" }),
            "metrics" => new("CustomMetrics", "POST", "/{**resource}/metrics", $"https://{seed.Region}.monitoring.azure.com{seed.Resource}/metrics", "https://monitoring.azure.com/",
                seed.Resource, Metric()),
            "subscription" => new("ResourceManager", "GET", "/subscriptions/{s}", $"{Arm}/subscriptions/{seed.SubscriptionId}?api-version=2022-12-01", Arm + "/", $"/subscriptions/{seed.SubscriptionId}", null),
            "group" => new("ResourceManager", "GET", "/subscriptions/{s}/resourceGroups/{g}", $"{Arm}{group}?api-version=2022-12-01", Arm + "/", group, null),
            "machine" => new("ResourceManager", "GET", seed.Resource, $"{Arm}{seed.Resource}?api-version=2022-12-01", Arm + "/", seed.Resource, null),
            _ => new("ResourceManager", "GET", "/{**scope}/providers/Microsoft.Authorization/roleAssignments", $"{Arm}{group}/providers/Microsoft.Authorization/roleAssignments?api-version=2022-04-01", Arm + "/", group, null),
        };
    }

    private static JsonObject Metric() => new()
    {
        ["time"] = DateTimeOffset.UtcNow.ToString("o"),
        ["data"] = new JsonObject
        {
            ["baseData"] = new JsonObject
            {
                ["metric"] = "m",
                ["namespace"] = "n",
                ["series"] = new JsonArray(new JsonObject { ["min"] = 1, ["max"] = 1, ["sum"] = 1, ["count"] = 1 }),
            },
        },
    };

    private async Task<int> SendAsync(OneCall call, Principal principal) =>
        (await Api.SendAsync(new HttpMethod(call.Method), call.Address, await Api.SignInAsync(call.Audience, principal), call.Body?.DeepClone())).Status;

    private async Task AssignCustomAsync(Principal principal, IReadOnlyList<Permission> permissions, string scope)
    {
        var (id, token) = (Guid.NewGuid(), await Api.SignInAsync(Arm + "/"));
        var definition = $"{scope}/providers/Microsoft.Authorization/roleDefinitions/{id}";
        var created = await Api.SendAsync(HttpMethod.Put, $"{Arm}{definition}?api-version=2022-04-01", token, new JsonObject
        {
            ["properties"] = new JsonObject
            {
                ["roleName"] = $"custom {id}",
                ["type"] = "CustomRole",
                ["permissions"] = new JsonArray(new JsonObject { ["actions"] = Names(permissions, PermissionKind.Action), ["dataActions"] = Names(permissions, PermissionKind.DataAction) }),
                ["assignableScopes"] = new JsonArray(scope),
            },
        });
        Assert.Equal(201, created.Status);
        var assigned = await Api.SendAsync(
            HttpMethod.Put, $"{Arm}{scope}/providers/Microsoft.Authorization/roleAssignments/{Guid.NewGuid()}?api-version=2022-04-01", token,
            new JsonObject { ["properties"] = new JsonObject { ["roleDefinitionId"] = definition, ["principalId"] = principal.ObjectId } });
        Assert.Equal(201, assigned.Status);
    }

    private static JsonArray Names(IReadOnlyList<Permission> permissions, PermissionKind kind) =>
        new([.. permissions.Where(one => one.Kind == kind).Select(one => JsonValue.Create(one.Name))]);

    private sealed record OneCall(string Service, string Method, string Route, string Address, string Audience, string Scope, JsonObject? Body);
}
