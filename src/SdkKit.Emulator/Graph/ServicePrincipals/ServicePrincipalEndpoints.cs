using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SdkKit.Emulator.Graph.OData;
using SdkKit.Emulator.State;

namespace SdkKit.Emulator.Graph.ServicePrincipals;

internal static class ServicePrincipalEndpoints
{
    private const string Set = "servicePrincipals";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var read = routes.MapGroup("").RequirePermission(GraphPermissions.ReadApplications);
        var write = routes.MapGroup("").RequirePermission(GraphPermissions.WriteApplications);
        read.MapGet("/servicePrincipals", (HttpRequest request, ServicePrincipalStore store, EmulatorState state) =>
            ODataList.Answer(request, Set, "ServicePrincipal", ServicePrincipalJson.All, state.ServicePrincipals.Select(store.ToJson)));
        write.MapPost("/servicePrincipals", async (HttpRequest request, ServicePrincipalStore store) =>
            GraphAnswer.Entity(201, Set, store.ToJson(store.Create(await GraphBody.ReadAsync(request)))));
        foreach (var key in ServicePrincipalKey.All)
        {
            MapKey(read, write, key);
        }
    }

    private static void MapKey(RouteGroupBuilder read, RouteGroupBuilder write, ServicePrincipalKey by)
    {
        read.MapGet(by.Template, (HttpRequest request, string key, ServicePrincipalStore store) =>
            GraphAnswer.Entity(200, Set, ODataList.Select(request.Query["$select"], store.ToJsonWithAppRoles(store.Get(by, key)))));
        write.MapDelete(by.Template, (string key, ServicePrincipalStore store) =>
        {
            store.Delete(by, key);
            return GraphAnswer.NoContent;
        });
        write.MapPatch(by.Template, async (HttpRequest request, string key, ServicePrincipalStore store) =>
        {
            var mayCreate = by == ServicePrincipalKey.AppId && Preferences.CreateIfMissing(request);
            var created = store.Upsert(by, key, await GraphBody.ReadAsync(request), mayCreate);
            return created is null ? GraphAnswer.NoContent : GraphAnswer.Entity(201, Set, store.ToJson(created));
        });
    }
}
