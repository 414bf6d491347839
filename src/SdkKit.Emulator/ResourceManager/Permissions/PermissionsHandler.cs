using System.Text.Json.Nodes;
using SdkKit.Catalog;
using SdkKit.Emulator.Authorization;
using SdkKit.Emulator.Http;

namespace SdkKit.Emulator.ResourceManager.Permissions;

/// <summary>What the caller may do on a scope, one entry for each permission set of its roles in effect there.</summary>
internal sealed class PermissionsHandler(AccessEvaluator access) : IArmHandler
{
    public Task<JsonAnswer?> TryHandleAsync(ArmRequest request) => Task.FromResult(
        request.Method == "GET" && request.Path.NamesUnder("Microsoft.Authorization", "permissions") is [] ? List(request) : null);

    private JsonAnswer List(ArmRequest request) => new(200, new JsonObject
    {
        ["value"] = new JsonArray([.. access.PermissionsAt(request.Caller.ObjectId, request.Path.ExtendedScope).Select(Describe)]),
    });

    private static JsonObject Describe(RolePermission permission) => new()
    {
        ["actions"] = Texts(permission.Actions),
        ["notActions"] = Texts(permission.NotActions),
        ["dataActions"] = Texts(permission.DataActions),
        ["notDataActions"] = Texts(permission.NotDataActions),
    };

    private static JsonArray Texts(IReadOnlyList<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
