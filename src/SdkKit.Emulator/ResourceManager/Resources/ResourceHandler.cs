using System.Text.Json.Nodes;
using SdkKit.Emulator.Authorization;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.State;

namespace SdkKit.Emulator.ResourceManager.Resources;

/// <summary>Resources of any type, read only: one by its id, and the lists of a subscription or group.</summary>
internal sealed class ResourceHandler(EmulatorState state) : IArmHandler
{
    public Task<JsonAnswer?> TryHandleAsync(ArmRequest request) => Task.FromResult(request.Method == "GET" ? Get(request.Path) : null);

    /// <summary>Throws when a scope names a group or resource that does not exist.</summary>
    public static void RequireScope(EmulatorState state, ArmPath scope)
    {
        if (scope.ResourceGroup is { } group && !state.ResourceGroups.Any(existing => existing.Name.Equals(group, StringComparison.OrdinalIgnoreCase)))
        {
            throw ArmErrors.ResourceGroupNotFound(group);
        }

        if (Scope.IsManagementGroup(scope.Text))
        {
            var root = Scope.RootGroup(state.Read(data => data.Identity.TenantId));
            if (!Scope.Same(scope.Text, root))
            {
                throw ArmErrors.ManagementGroupNotFound(scope.Text, root);
            }
        }
        else if (scope.Namespace is not null)
        {
            _ = Find(state, Holder(scope)) ?? throw NotFound(scope);
        }
    }

    // Resource Manager does not know what is in a vault; a role can be assigned at one secret all the same.
    private static ArmPath Holder(ArmPath scope) =>
        string.Equals(scope.Namespace, "Microsoft.KeyVault", StringComparison.OrdinalIgnoreCase) && scope.Tail is [_, _, var type, _] && type.Equals("secrets", StringComparison.OrdinalIgnoreCase)
            ? ArmPath.Parse(string.Join('/', scope.Segments[..^2]))
            : scope;

    private JsonAnswer? Get(ArmPath path)
    {
        if (path.Segments is [_, _, .., var last] && path.Namespace is null && last.Equals("resources", StringComparison.OrdinalIgnoreCase))
        {
            var scope = "/" + string.Join('/', path.Segments[..^1]);
            return new JsonAnswer(200, List(state.Resources.Where(resource => Scope.Covers(scope, resource.Id)), Summarize));
        }

        if (path.Namespace is null || path.Tail.Length == 0)
        {
            return null;
        }

        RequireGroup(path);
        if (path.Tail.Length % 2 == 1)
        {
            var type = path.Namespace + "/" + string.Join('/', path.Tail.Where((_, index) => index % 2 == 0));
            return new JsonAnswer(200, List(state.Resources.Where(resource =>
                Scope.Covers(path.ExtendedScope, resource.Id) && resource.Type.Equals(type, StringComparison.OrdinalIgnoreCase)), Describe));
        }

        return new JsonAnswer(200, Describe(Find(state, path) ?? throw NotFound(path)));
    }

    private void RequireGroup(ArmPath path)
    {
        if (path.ResourceGroup is { } group && !state.ResourceGroups.Any(existing => existing.Name.Equals(group, StringComparison.OrdinalIgnoreCase)))
        {
            throw ArmErrors.ResourceGroupNotFound(group);
        }
    }

    private static EmulatedResource? Find(EmulatorState state, ArmPath path) =>
        state.Resources.FirstOrDefault(resource => Scope.Same(resource.Id, path.Text));

    private static AzureErrorException NotFound(ArmPath path) => ArmErrors.ResourceNotFound(
        path.Namespace + "/" + string.Join('/', path.Tail.Where((_, index) => index % 2 == 0)), path.Segments[^1], path.ResourceGroup);

    private static JsonObject List(IEnumerable<EmulatedResource> resources, Func<EmulatedResource, JsonObject> describe) =>
        new() { ["value"] = new JsonArray([.. resources.Select(describe)]) };

    private static JsonObject Describe(EmulatedResource resource)
    {
        var json = Summarize(resource);
        if (resource.SystemAssignedPrincipalId is { } principalId)
        {
            json["identity"] = new JsonObject { ["type"] = "SystemAssigned", ["principalId"] = principalId };
        }

        json["properties"] = new JsonObject(resource.Properties.Select(property => KeyValuePair.Create(property.Key, (JsonNode?)JsonValue.Create(property.Value))));
        return json;
    }

    // Lists over all types leave out the properties, which only the type's own provider knows.
    private static JsonObject Summarize(EmulatedResource resource) => new()
    {
        ["id"] = resource.Id,
        ["name"] = resource.Name,
        ["type"] = resource.Type,
        ["location"] = resource.Location,
        ["tags"] = new JsonObject(),
    };
}
