using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SdkKit.Emulator.Graph.Applications;
using SdkKit.Emulator.Graph.OData;
using SdkKit.Emulator.Graph.ServicePrincipals;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.Seeding;
using SdkKit.Emulator.State;

namespace SdkKit.Emulator.Graph.DirectoryObjects;

/// <summary>Deleted items, lookups by id over all kinds, and the organization.</summary>
internal static class DirectoryEndpoints
{
    private const int MaxIds = 1000;
    private const string Deleted = "/directory/deletedItems";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var read = routes.MapGroup("").RequirePermission(GraphPermissions.ReadApplications);
        var write = routes.MapGroup("").RequirePermission(GraphPermissions.WriteApplications);
        foreach (var prefix in (string[])["microsoft.graph.", "graph."])
        {
            read.MapGet($"{Deleted}/{prefix}application", (HttpRequest request, DeletedItems items) =>
                ODataList.Answer(request, "applications", "Application", ApplicationJson.All, items.Applications()));
            read.MapGet($"{Deleted}/{prefix}servicePrincipal", (HttpRequest request, DeletedItems items) =>
                ODataList.Answer(request, "servicePrincipals", "ServicePrincipal", ServicePrincipalJson.All, items.ServicePrincipals()));
        }

        read.MapGet(Deleted + "/{id}", (string id, DeletedItems items) => GraphAnswer.Entity(200, "directoryObjects", items.Get(id)));
        write.MapPost(Deleted + "/{id}/restore", (string id, DeletedItems items) => GraphAnswer.Entity(200, "directoryObjects", items.Restore(id)));
        write.MapDelete(Deleted + "/{id}", (string id, DeletedItems items) =>
        {
            items.Purge(id);
            return GraphAnswer.NoContent;
        });
        var directory = routes.MapGroup("").RequirePermission(GraphPermissions.ReadDirectory);
        directory.MapPost("/directoryObjects/getByIds", async (HttpRequest request, EmulatorState state, ApplicationStore applications, ServicePrincipalStore principals) =>
            GetByIds(await GraphBody.ReadAsync(request), state, applications, principals));
        directory.MapGet("/directoryObjects/{id}", (string id, EmulatorState state, ApplicationStore applications, ServicePrincipalStore principals) =>
            GraphAnswer.Entity(200, "directoryObjects", Find([id], state, applications, principals).FirstOrDefault().Item ?? throw GraphErrors.NotFound(id)));
        routes.MapGroup("").RequirePermission(GraphPermissions.ReadOrganization).MapGet("/organization", Organization);
    }

    private static JsonAnswer GetByIds(JsonObject body, EmulatorState state, ApplicationStore applications, ServicePrincipalStore principals)
    {
        var ids = Texts(body["ids"]) ?? throw GraphErrors.MissingProperty("ids", "getByIds");
        if (ids.Length > MaxIds)
        {
            throw GraphErrors.BadRequest($"Too many ids: at most {MaxIds} are allowed.");
        }

        var types = Texts(body["types"]);
        var found = Find(ids, state, applications, principals)
            .Where(found => types is null || types.Length == 0 || types.Contains(found.Type, StringComparer.OrdinalIgnoreCase) || types.Contains("directoryObject"));
        return GraphAnswer.Collection("directoryObjects", found.Select(found => found.Item));
    }

    private static IEnumerable<(string Type, JsonObject Item)> Find(string[] ids, EmulatorState state, ApplicationStore applications, ServicePrincipalStore principals)
    {
        var wanted = ids.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return state.Applications.Where(item => wanted.Contains(item.Id)).Select(item => ("application", Typed("application", applications.ToJson(item))))
            .Concat(state.ServicePrincipals.Where(item => wanted.Contains(item.Id)).Select(item => ("servicePrincipal", Typed("servicePrincipal", principals.ToJson(item)))));
    }

    private static JsonAnswer Organization(EmulatorState state)
    {
        var identity = state.Read(data => data.Identity);
        return GraphAnswer.Collection("organization", [new JsonObject
        {
            ["id"] = identity.TenantId,
            ["displayName"] = SeedIdentity.TenantName,
            ["tenantType"] = "AAD",
            ["verifiedDomains"] = new JsonArray(new JsonObject
            {
                ["capabilities"] = "Email, OfficeCommunicationsOnline",
                ["isDefault"] = true,
                ["isInitial"] = true,
                ["name"] = identity.TenantDomain,
                ["type"] = "Managed",
            }),
        }]);
    }

    private static string[]? Texts(JsonNode? node) => (node as JsonArray)?.Select(entry => entry?.ToString()).OfType<string>().ToArray();

    private static JsonObject Typed(string type, JsonObject item)
    {
        item.Insert(0, "@odata.type", $"#microsoft.graph.{type}");
        return item;
    }
}
