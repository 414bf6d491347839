using System.Text.Json.Nodes;
using SdkKit.Catalog;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.State;

namespace SdkKit.Emulator.ResourceManager.RoleDefinitions;

/// <summary>Reads the body that defines a custom role.</summary>
internal static class RoleDefinitionBody
{
    public static EmulatedRoleDefinition Read(JsonObject body, string id)
    {
        var properties = body["properties"] as JsonObject ?? throw ArmErrors.InvalidContent("Required property 'properties' not found in JSON.");
        var name = properties.Text("roleName") ?? throw ArmErrors.InvalidContent("Required property 'roleName' not found in JSON.");
        if (RoleCatalog.TryFind(name, out _))
        {
            throw new AzureErrorException(409, "RoleDefinitionWithSameNameExists", $"A custom role with the same name already exists in this directory. Use a different name: {name}");
        }

        return new EmulatedRoleDefinition
        {
            Id = Guid.Parse(id).ToString("D"),
            Name = name,
            AssignableScopes = Texts(properties, "assignableScopes"),
            Permissions = [.. (properties["permissions"] as JsonArray ?? []).OfType<JsonObject>().Select(ReadSet)],
        };
    }

    private static RolePermission ReadSet(JsonObject set) => new()
    {
        Actions = Texts(set, "actions"),
        NotActions = Texts(set, "notActions"),
        DataActions = Texts(set, "dataActions"),
        NotDataActions = Texts(set, "notDataActions"),
    };

    private static IReadOnlyList<string> Texts(JsonObject json, string name) =>
        [.. (json[name] as JsonArray ?? []).Select(text => text is JsonValue value && value.TryGetValue<string>(out var one) ? one : throw ArmErrors.InvalidContent($"'{name}' holds something else than strings."))];
}
