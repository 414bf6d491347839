using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SdkKit.Emulator.Graph.ServicePrincipals;

namespace SdkKit.Emulator.Graph.AppRoles;

/// <summary>App role assignments, seen from who holds them and from the API that they are on.</summary>
internal static class AppRoleEndpoints
{
    private const string Set = "appRoleAssignments";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var read = routes.MapGroup("").RequirePermission(GraphPermissions.ReadApplications);
        var write = routes.MapGroup("").RequirePermission(GraphPermissions.GrantAppRoles);
        foreach (var by in ServicePrincipalKey.All)
        {
            read.MapGet($"{by.Template}/{Set}", (string key, AppRoleStore store) => GraphAnswer.Collection(Set, store.HeldBy(by, key)));
            read.MapGet($"{by.Template}/appRoleAssignedTo", (string key, AppRoleStore store) => GraphAnswer.Collection(Set, store.GrantedOn(by, key)));
            foreach (var all in (string[])[$"{by.Template}/{Set}", $"{by.Template}/appRoleAssignedTo"])
            {
                write.MapPost(all, async (HttpRequest request, AppRoleStore store) => GraphAnswer.Entity(201, Set, store.Grant(await GraphBody.ReadAsync(request))));
                write.MapDelete($"{all}/{{id}}", (string id, AppRoleStore store) =>
                {
                    store.Revoke(id);
                    return GraphAnswer.NoContent;
                });
            }
        }
    }
}
