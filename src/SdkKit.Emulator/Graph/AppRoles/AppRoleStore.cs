using System.Text.Json.Nodes;
using SdkKit.Emulator.Graph.ServicePrincipals;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.State;

namespace SdkKit.Emulator.Graph.AppRoles;

/// <summary>Grants application permissions: an app role of an API to a service principal.</summary>
internal sealed class AppRoleStore(EmulatorState state, TimeProvider clock)
{
    /// <summary>What the service principal holds.</summary>
    public IReadOnlyList<JsonObject> HeldBy(ServicePrincipalKey by, string key) => state.Read(data =>
    {
        var holder = Require(data, by, key);
        return holder.AppRoles.Select(role => ToJson(data, holder, role)).OfType<JsonObject>().ToArray();
    });

    /// <summary>Who holds what of the API.</summary>
    public IReadOnlyList<JsonObject> GrantedOn(ServicePrincipalKey by, string key) => state.Read(data =>
    {
        var api = Require(data, by, key);
        return Live(data).SelectMany(holder => holder.AppRoles.Where(role => role.ResourceAppId == api.AppId).Select(role => ToJson(data, holder, role))).OfType<JsonObject>().ToArray();
    });

    public JsonObject Grant(JsonObject body)
    {
        var (principalId, resourceId, roleId) = (Required(body, "principalId"), Required(body, "resourceId"), Required(body, "appRoleId"));
        if (state.IsBehind && !state.ServicePrincipals.Any(principal => principal.Id == principalId))
        {
            throw GraphErrors.BadRequest("Not a valid reference update.");
        }

        return state.Write(data =>
        {
            var holder = Find(data, principalId) ?? throw GraphErrors.NotFound(principalId);
            var api = Find(data, resourceId) ?? throw GraphErrors.NotFound(resourceId);
            var role = OfferedAppRoles.Of(data, api).FirstOrDefault(role => role.Id.Equals(roleId, StringComparison.OrdinalIgnoreCase))
                ?? throw GraphErrors.BadRequest($"Permission being assigned was not found on application '{api.AppId}'.");
            if (holder.AppRoles.Any(held => held.ResourceAppId == api.AppId && held.Value == role.Value))
            {
                throw GraphErrors.BadRequest("Permission entry already exists.");
            }

            var granted = new EmulatedAppRole(api.AppId, role.Value) { AppRoleId = role.Id, CreatedDateTime = clock.GetUtcNow() };
            data.ServicePrincipals[data.ServicePrincipals.IndexOf(holder)] = holder with { AppRoles = [.. holder.AppRoles, granted] };
            return ToJson(data, holder, granted)!;
        });
    }

    public void Revoke(string id) => state.Write(data =>
    {
        var holder = Live(data).FirstOrDefault(principal => principal.AppRoles.Any(role => role.Id == id)) ?? throw GraphErrors.NotFound(id);
        data.ServicePrincipals[data.ServicePrincipals.IndexOf(holder)] = holder with { AppRoles = [.. holder.AppRoles.Where(role => role.Id != id)] };
    });

    private static JsonObject? ToJson(StateData data, EmulatedServicePrincipal holder, EmulatedAppRole role) =>
        Live(data).FirstOrDefault(candidate => candidate.AppId == role.ResourceAppId) is { } api
            ? new JsonObject
            {
                ["id"] = role.Id,
                ["deletedDateTime"] = null,
                ["appRoleId"] = role.AppRoleId ?? OfferedAppRoles.Of(data, api).FirstOrDefault(offered => offered.Value == role.Value)?.Id,
                ["createdDateTime"] = GraphBody.Format(role.CreatedDateTime),
                ["principalDisplayName"] = holder.DisplayName,
                ["principalId"] = holder.Id,
                ["principalType"] = "ServicePrincipal",
                ["resourceDisplayName"] = api.DisplayName,
                ["resourceId"] = api.Id,
            }
            : null;

    private static IEnumerable<EmulatedServicePrincipal> Live(StateData data) => data.ServicePrincipals.Where(principal => principal.DeletedDateTime is null);

    private static EmulatedServicePrincipal? Find(StateData data, string id) => ServicePrincipalKey.Id.Find(data, id);

    private static EmulatedServicePrincipal Require(StateData data, ServicePrincipalKey by, string key) => by.Find(data, key) ?? throw GraphErrors.NotFound(key);

    private static string Required(JsonObject body, string name) => body.Text(name) ?? throw GraphErrors.MissingProperty(name, "AppRoleAssignment");
}
