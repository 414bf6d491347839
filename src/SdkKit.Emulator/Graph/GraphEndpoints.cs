using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SdkKit.Emulator.Graph.Applications;
using SdkKit.Emulator.Graph.AppRoles;
using SdkKit.Emulator.Graph.Batches;
using SdkKit.Emulator.Graph.DirectoryObjects;
using SdkKit.Emulator.Graph.FederatedCredentials;
using SdkKit.Emulator.Graph.Owners;
using SdkKit.Emulator.Graph.ServicePrincipals;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.Proxy;

namespace SdkKit.Emulator.Graph;

/// <summary>Microsoft Graph v1.0.</summary>
internal static class GraphEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var host = routes.MapGroup("").RequireHost([.. EmulatedHosts.Graph]).AddEndpointFilter(GraphFilters.WithHeadersAsync);
        var version = host.MapGroup("/v1.0");
        ApplicationEndpoints.Map(version);
        FederatedCredentialEndpoints.Map(version);
        OwnerEndpoints.Map(version);
        ServicePrincipalEndpoints.Map(version);
        AppRoleEndpoints.Map(version);
        DirectoryEndpoints.Map(version);
        BatchEndpoint.Map(version);
        var any = host.MapGroup("").RequirePermission();
        any.Map("/v1.0/me/{**rest}", JsonAnswer () => throw GraphErrors.DelegatedOnly());
        any.Map("/{**path}", JsonAnswer (HttpContext context) => throw GraphErrors.UnknownSegment(UnknownSegment(context.Request.Path)));
    }

    private static string UnknownSegment(string path) =>
        path.Split('/', StringSplitOptions.RemoveEmptyEntries) is ["v1.0", var segment, ..] ? segment : path.TrimStart('/');
}
