using System.Text.Json.Nodes;
using SdkKit.Catalog;
using SdkKit.Emulator.Http;

namespace SdkKit.Emulator.ResourceManager.RoleDefinitions;

/// <summary>The built-in roles; there are no custom ones.</summary>
internal sealed class RoleDefinitionHandler : IArmHandler
{
    public Task<JsonAnswer?> TryHandleAsync(ArmRequest request) => Task.FromResult(
        request.Method == "GET" && request.Path.NamesUnder("Microsoft.Authorization", "roleDefinitions") is { } names ? Get(request, names) : null);

    public static AzureErrorException DoesNotExist(string id) => new(400, "RoleDefinitionDoesNotExist",
        $"The specified role definition with ID '{id.Replace("-", "", StringComparison.Ordinal)}' does not exist.");

    private static JsonAnswer? Get(ArmRequest request, string[] names) => names switch
    {
        [] => List(request),
        [var id] => Guid.TryParse(id, out _) && RoleCatalog.TryFind(id, out var role)
            ? new JsonAnswer(200, Describe(role, request.Path))
            : throw new AzureErrorException(404, "RoleDefinitionDoesNotExist",
                $"The specified role definition with ID '{id.Replace("-", "", StringComparison.Ordinal)}' does not exist."),
        _ => null,
    };

    private static JsonAnswer List(ArmRequest request)
    {
        var filter = RoleDefinitionFilter.Parse(request.Filter);
        return new JsonAnswer(200, new JsonObject
        {
            ["value"] = new JsonArray([.. RoleCatalog.All.Where(filter).Select(role => Describe(role, request.Path))]),
        });
    }

    private static JsonObject Describe(BuiltInRole role, ArmPath path)
    {
        var scope = path.SubscriptionId is { } subscription ? $"/subscriptions/{subscription}" : "";
        return new JsonObject
        {
            ["properties"] = new JsonObject
            {
                ["roleName"] = role.Name,
                ["type"] = "BuiltInRole",
                ["description"] = "",
                ["assignableScopes"] = new JsonArray("/"),
                ["permissions"] = new JsonArray([.. role.Permissions.Select(Describe)]),
                ["createdOn"] = "2015-02-02T21:55:09.8806423Z",
                ["updatedOn"] = "2021-11-11T20:13:07.4993029Z",
                ["createdBy"] = null,
                ["updatedBy"] = null,
            },
            ["id"] = $"{scope}/providers/Microsoft.Authorization/roleDefinitions/{role.Id}",
            ["type"] = "Microsoft.Authorization/roleDefinitions",
            ["name"] = role.Id,
        };
    }

    private static JsonObject Describe(RolePermission permission)
    {
        var json = new JsonObject
        {
            ["actions"] = Texts(permission.Actions),
            ["notActions"] = Texts(permission.NotActions),
            ["dataActions"] = Texts(permission.DataActions),
            ["notDataActions"] = Texts(permission.NotDataActions),
        };
        if (permission.Condition is not null)
        {
            json["condition"] = permission.Condition;
            json["conditionVersion"] = "2.0";
        }

        return json;
    }

    private static JsonArray Texts(IReadOnlyList<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
