using System.Text.Json.Nodes;
using SdkKit.Emulator.Authorization;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.Seeding;
using SdkKit.Emulator.State;

namespace SdkKit.Emulator.ResourceManager.Subscriptions;

/// <summary>Subscriptions, their locations, and tenants.</summary>
internal sealed class SubscriptionHandler(EmulatorState state, AccessEvaluator access) : IArmHandler
{
    public Task<JsonAnswer?> TryHandleAsync(ArmRequest request) => Task.FromResult(request.Method == "GET" ? Get(request) : null);

    private JsonAnswer? Get(ArmRequest request)
    {
        var identity = state.Read(data => data.Identity);
        return request.Path.Segments switch
        {
            [var list] when Is(list, "subscriptions") => Subscriptions(identity, request),
            [var list] when Is(list, "tenants") => new JsonAnswer(200, new JsonObject { ["value"] = new JsonArray(Tenant(identity)) }),
            [var list, _] when Is(list, "subscriptions") => new JsonAnswer(200, Subscription(identity)),
            [var list, _, var locations] when Is(list, "subscriptions") && Is(locations, "locations") =>
                new JsonAnswer(200, new JsonObject { ["value"] = new JsonArray(Location(identity)) }),
            _ => null,
        };
    }

    private JsonAnswer Subscriptions(SeedIdentity identity, ArmRequest request)
    {
        var isVisible = access.SeesAnythingOf(request.Caller.ObjectId, $"/subscriptions/{identity.SubscriptionId}");
        return new JsonAnswer(200, new JsonObject
        {
            ["value"] = isVisible ? new JsonArray(Subscription(identity)) : [],
            ["count"] = new JsonObject { ["type"] = "Total", ["value"] = isVisible ? 1 : 0 },
        });
    }

    private static JsonObject Subscription(SeedIdentity identity) => new()
    {
        ["id"] = $"/subscriptions/{identity.SubscriptionId}",
        ["authorizationSource"] = "RoleBased",
        ["managedByTenants"] = new JsonArray(),
        ["subscriptionId"] = identity.SubscriptionId,
        ["tenantId"] = identity.TenantId,
        ["displayName"] = "SdkKit emulated subscription",
        ["state"] = "Enabled",
        ["subscriptionPolicies"] = new JsonObject
        {
            ["locationPlacementId"] = "Public_2014-09-01",
            ["quotaId"] = "PayAsYouGo_2014-09-01",
            ["spendingLimit"] = "Off",
        },
    };

    private static JsonObject Tenant(SeedIdentity identity) => new()
    {
        ["id"] = $"/tenants/{identity.TenantId}",
        ["tenantId"] = identity.TenantId,
        ["countryCode"] = "US",
        ["displayName"] = SeedIdentity.TenantName,
        ["domains"] = new JsonArray(identity.TenantDomain),
        ["tenantCategory"] = "Home",
        ["defaultDomain"] = identity.TenantDomain,
        ["tenantType"] = "AAD",
    };

    private static JsonObject Location(SeedIdentity identity) => new()
    {
        ["id"] = $"/subscriptions/{identity.SubscriptionId}/locations/{identity.Region}",
        ["name"] = identity.Region,
        ["type"] = "Region",
        ["displayName"] = identity.Region,
        ["regionalDisplayName"] = identity.Region,
        ["metadata"] = new JsonObject { ["regionType"] = "Physical", ["regionCategory"] = "Recommended" },
    };

    private static bool Is(string segment, string name) => segment.Equals(name, StringComparison.OrdinalIgnoreCase);
}
