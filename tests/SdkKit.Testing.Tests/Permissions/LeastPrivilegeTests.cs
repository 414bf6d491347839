using System.Net;
using System.Text.Json.Nodes;
using Azure.Core;
using SdkKit.Testing.Tests.Clients;
using SdkKit.Testing.Tests.InProcess;

namespace SdkKit.Testing.Tests.Permissions;

/// <summary>
/// The whole way: interfaces without a role, the manifest that the build made of them, and their generated clients over TLS against the emulator. What is inferred
/// suffices for every call, and without any one of its actions a call is refused.
/// </summary>
public sealed class LeastPrivilegeTests(Tenant tenant) : IClassFixture<Tenant>
{
    private const string Arm = "https://management.azure.com";

    public static TheoryData<string> ClientNames => ["Queries", "Measurements", "Machines", "Groups"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Subscription => tenant.Emulator.Seed.SubscriptionId;

    private string Group => $"/subscriptions/{Subscription}/resourceGroups/{tenant.Emulator.Seed.ResourceGroup}";

    [Theory]
    [MemberData(nameof(ClientNames))]
    public async Task InferredRoles_OfTheManifest_SufficeForEveryCall(string name)
    {
        var client = ClientOf(name);
        var roles = client["roles"]!.AsArray();
        Assert.All(roles, role => Assert.True(role!["inferred"]!.GetValue<bool>()));

        var identity = await tenant.CreateIdentityAsync(Token);
        foreach (var role in roles)
        {
            await tenant.AssignAsync(identity, role!["role"]!.GetValue<string>(), ScopeOf(role["scope"]!.GetValue<string>()), Token);
        }

        Assert.All(await CallAllAsync(name, identity.Credential), status => Assert.InRange(status, 200, 299));
    }

    [Theory]
    [MemberData(nameof(ClientNames))]
    public async Task ActionsOfTheManifest_AsARoleOfTheirOwn_SufficeAndNoneCanGo(string name)
    {
        var permissions = PermissionsOf(ClientOf(name));
        Assert.NotEmpty(permissions);

        Assert.All(await CallAllAsync(name, await CredentialWithAsync(permissions)), status => Assert.InRange(status, 200, 299));

        foreach (var removed in permissions)
        {
            var statuses = await CallAllAsync(name, await CredentialWithAsync([.. permissions.Where(one => one != removed)]));
            Assert.True(statuses.Contains(403), $"without {removed} no call is refused: {string.Join(", ", statuses)}");
        }
    }

    private static JsonNode ClientOf(string name) => JsonNode.Parse(SdkKit.Generated.ProvisioningManifestSource.Json)!["clients"]!.AsArray()
        .Single(client => client!["interface"]!.GetValue<string>() == $"{typeof(LeastPrivilegeTests).Namespace}.I{name}")!;

    private static List<(string Kind, string Name)> PermissionsOf(JsonNode client) =>
    [
        .. from operation in client["operations"]!.AsArray()
           from kind in new[] { "actions", "dataActions" }
           from permission in operation![kind]?.AsArray() ?? []
           select (kind, permission!.GetValue<string>()) into one
           group one by one into same
           select same.Key,
    ];

    /// <summary>The placeholders of a scope have the names of the routes' parameters, or of the service's own resource.</summary>
    private string ScopeOf(string scope) => scope
        .Replace("{workspace}", tenant.Emulator.Seed.Workspace.ResourceId, StringComparison.Ordinal)
        .Replace("{resource}", tenant.Emulator.Seed.Resource, StringComparison.Ordinal)
        .Replace("{subscription}", Subscription, StringComparison.Ordinal)
        .Replace("{scope}", $"/subscriptions/{Subscription}", StringComparison.Ordinal);

    private async Task<TokenCredential> CredentialWithAsync(List<(string Kind, string Name)> permissions)
    {
        var identity = await tenant.CreateIdentityAsync(Token);
        var scope = $"/subscriptions/{Subscription}";
        var id = Guid.NewGuid();
        await tenant.PutAsync($"{Arm}{scope}/providers/Microsoft.Authorization/roleDefinitions/{id}?api-version=2022-04-01", new JsonObject
        {
            ["properties"] = new JsonObject
            {
                ["roleName"] = $"custom {id}",
                ["type"] = "CustomRole",
                ["permissions"] = new JsonArray(new JsonObject { ["actions"] = Names("actions"), ["dataActions"] = Names("dataActions") }),
                ["assignableScopes"] = new JsonArray(scope),
            },
        }, Token);
        await tenant.AssignAsync(identity, id, scope, Token);
        return identity.Credential;

        JsonArray Names(string kind) => [.. permissions.Where(one => one.Kind == kind).Select(one => JsonValue.Create(one.Name))];
    }

    private async Task<List<int>> CallAllAsync(string name, TokenCredential credential)
    {
        var seed = tenant.Emulator.Seed;
        var group = $"rg-{Guid.NewGuid():N}";
        var machine = seed.Resource.Split('/')[^1];
        Func<Task<HttpResponseMessage>>[] calls = name switch
        {
            "Queries" => [() => Ok(Queries.Create(credential, tenant.Options()).QueryAsync(Guid.Parse(seed.Workspace.CustomerId), new LogsQuery("Heartbeat | count", "P1D"), Token))],
            "Measurements" => [() => Ok(Measurements.Create(credential, tenant.Options()).SendAsync(seed.Resource, CustomMetric.Of("Least", 1), Token))],
            "Groups" =>
            [
                () => Groups.Create(credential, tenant.Options()).PutAsync(Subscription, group, new NewGroup("westeurope"), Token),
                () => Groups.Create(credential, tenant.Options()).DeleteAsync(Subscription, group, Token),
            ],
            _ =>
            [
                () => Machines.Create(credential, tenant.Options()).GetSubscriptionAsync(Subscription, Token),
                () => Machines.Create(credential, tenant.Options()).GetGroupAsync(Subscription, seed.ResourceGroup, Token),
                () => Machines.Create(credential, tenant.Options()).GetMachineAsync(Subscription, seed.ResourceGroup, machine, Token),
                () => Machines.Create(credential, tenant.Options()).ListMachinesAsync(Subscription, seed.ResourceGroup, Token),
                () => Machines.Create(credential, tenant.Options()).ListAssignmentsAsync(Group[1..], Token),
            ],
        };
        var statuses = new List<int>();
        foreach (var call in calls)
        {
            statuses.Add(await StatusOfAsync(call));
        }

        return statuses;
    }

    private static async Task<HttpResponseMessage> Ok(Task call)
    {
        await call;
        return new HttpResponseMessage(HttpStatusCode.OK);
    }

    private static async Task<int> StatusOfAsync(Func<Task<HttpResponseMessage>> call)
    {
        try
        {
            using var response = await call();
            return (int)response.StatusCode;
        }
        catch (AzureApiException refused)
        {
            return refused.Status;
        }
    }
}
