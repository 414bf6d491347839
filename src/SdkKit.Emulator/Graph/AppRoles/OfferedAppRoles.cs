using System.Text.Json.Nodes;
using SdkKit.Catalog;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.State;

namespace SdkKit.Emulator.Graph.AppRoles;

/// <summary>The application permissions that an API offers: those of Microsoft Graph from the catalogue, those of others from their registration.</summary>
internal static class OfferedAppRoles
{
    private static readonly Lazy<IReadOnlyList<AppRole>> OfGraph = new(() =>
    [
        .. GraphCatalog.Permissions
            .Select(name => GraphCatalog.TryFind(name, out var permission) && permission.Id is { } id ? new AppRole(id, permission.Name) : null)
            .OfType<AppRole>(),
    ]);

    public static IReadOnlyList<AppRole> Of(StateData data, EmulatedServicePrincipal api) => api.AppId == GraphPermissions.ResourceAppId
        ? OfGraph.Value
        : [.. OfApplication(data.Applications.Find(application => application.AppId == api.AppId && application.DeletedDateTime is null))];

    public static JsonArray ToJson(IEnumerable<AppRole> roles) => new([.. roles.Select(role => new JsonObject
    {
        ["allowedMemberTypes"] = new JsonArray("Application"),
        ["description"] = role.Value,
        ["displayName"] = role.Value,
        ["id"] = role.Id,
        ["isEnabled"] = true,
        ["origin"] = "Application",
        ["value"] = role.Value,
    })]);

    private static IEnumerable<AppRole> OfApplication(EmulatedApplication? application) =>
        from role in (application?.Properties["appRoles"] as JsonArray ?? []).OfType<JsonObject>()
        where role["allowedMemberTypes"] is not JsonArray members || members.Any(member => member?.ToString() == "Application")
        let id = role.Text("id")
        let value = role.Text("value")
        where id is not null && value is not null
        select new AppRole(id, value);
}
