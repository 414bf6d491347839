using System.Text.Json.Nodes;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.State;

namespace SdkKit.Emulator.ResourceManager.Subscriptions;

/// <summary>The registered resource providers: those of the resources that exist, and the ones that the emulator itself answers for.</summary>
internal sealed class ProviderHandler(EmulatorState state) : IArmHandler
{
    private const string ApiVersion = "2022-04-01";
    private static readonly string[] BuiltIn = ["Microsoft.Authorization/roleAssignments", "Microsoft.Authorization/roleDefinitions", "Microsoft.Resources/resourceGroups"];

    public Task<JsonAnswer?> TryHandleAsync(ArmRequest request) => Task.FromResult(request.Method == "GET" ? Get(request.Path) : null);

    private JsonAnswer? Get(ArmPath path)
    {
        if (path.Tail.Length > 0 || !path.Segments.Contains("providers", StringComparer.OrdinalIgnoreCase) || path.ResourceGroup is not null)
        {
            return null;
        }

        var providers = state.Resources.Select(resource => resource.Type).Concat(BuiltIn).Distinct()
            .Select(type => type.Split('/', 2))
            .GroupBy(type => type[0], type => type[1])
            .OrderBy(provider => provider.Key, StringComparer.Ordinal)
            .ToArray();
        if (path.Namespace is not { } wanted)
        {
            return new JsonAnswer(200, new JsonObject { ["value"] = new JsonArray([.. providers.Select(Describe)]) });
        }

        var found = Array.Find(providers, provider => provider.Key.Equals(wanted, StringComparison.OrdinalIgnoreCase))
            ?? throw new AzureErrorException(404, "InvalidResourceNamespace", $"The resource namespace '{wanted}' is invalid.");
        return new JsonAnswer(200, Describe(found));
    }

    private JsonObject Describe(IGrouping<string, string> provider)
    {
        var identity = state.Read(data => data.Identity);
        return new JsonObject
        {
            ["id"] = $"/subscriptions/{identity.SubscriptionId}/providers/{provider.Key}",
            ["namespace"] = provider.Key,
            ["resourceTypes"] = new JsonArray([.. provider.Select(type => new JsonObject
            {
                ["resourceType"] = type,
                ["locations"] = new JsonArray(identity.Region),
                ["apiVersions"] = new JsonArray(ApiVersion),
                ["capabilities"] = "SupportsExtension",
            })]),
            ["registrationState"] = "Registered",
            ["registrationPolicy"] = "RegistrationRequired",
        };
    }
}
