using System.Text.Json.Nodes;
using SdkKit.Catalog;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.State;

namespace SdkKit.Emulator.ResourceManager.RoleDefinitions;

/// <summary>The built-in roles, and custom ones.</summary>
internal sealed class RoleDefinitionHandler(EmulatorState state) : IArmHandler
{
    public async Task<JsonAnswer?> TryHandleAsync(ArmRequest request) => (request.Method, request.Path.NamesUnder("Microsoft.Authorization", "roleDefinitions")) switch
    {
        ("GET", { } names) => Get(request, names),
        ("PUT", [var id]) when Guid.TryParse(id, out _) => Put(request, RoleDefinitionBody.Read(await request.ReadBodyAsync().ConfigureAwait(false), id)),
        _ => null,
    };

    public static string TypeOf(IRole role) => role is BuiltInRole ? "BuiltInRole" : "CustomRole";

    public static AzureErrorException DoesNotExist(string id) => new(400, "RoleDefinitionDoesNotExist",
        $"The specified role definition with ID '{id.Replace("-", "", StringComparison.Ordinal)}' does not exist.");

    private JsonAnswer? Get(ArmRequest request, string[] names) => names switch
    {
        [] => List(request),
        [var id] => Guid.TryParse(id, out _) && state.FindRole(id) is { } role
            ? new JsonAnswer(200, Describe(role, request.Path))
            : throw new AzureErrorException(404, "RoleDefinitionDoesNotExist",
                $"The specified role definition with ID '{id.Replace("-", "", StringComparison.Ordinal)}' does not exist."),
        _ => null,
    };

    private JsonAnswer List(ArmRequest request)
    {
        var filter = RoleDefinitionFilter.Parse(request.Filter);
        return new JsonAnswer(200, new JsonObject
        {
            ["value"] = new JsonArray([.. RoleCatalog.All.Concat<IRole>(state.RoleDefinitions).Where(filter).Select(role => Describe(role, request.Path))]),
        });
    }

    private JsonAnswer Put(ArmRequest request, EmulatedRoleDefinition role) => state.Write(data =>
    {
        var replaced = data.RoleDefinitions.RemoveAll(one => one.Id == role.Id) > 0;
        data.RoleDefinitions.Add(role);
        return new JsonAnswer(replaced ? 200 : 201, Describe(role, request.Path));
    });

    private static JsonObject Describe(IRole role, ArmPath path)
    {
        var scope = path.SubscriptionId is { } subscription ? $"/subscriptions/{subscription}" : "";
        return new JsonObject
        {
            ["properties"] = new JsonObject
            {
                ["roleName"] = role.Name,
                ["type"] = TypeOf(role),
                ["description"] = "",
                ["assignableScopes"] = role is EmulatedRoleDefinition custom ? Texts(custom.AssignableScopes) : new JsonArray("/"),
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
