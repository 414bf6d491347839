using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.Proxy;

namespace SdkKit.Emulator.Entra;

/// <summary>The hosts of the token service.</summary>
internal static class EntraEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("").RequireHost([.. EmulatedHosts.Authority]).AddEndpointFilter(WithHeadersAsync);
        DiscoveryEndpoints.Map(group);
        group.Map("/{tenant}/oauth2/token", (HttpContext context, string tenant, TokenEndpoint endpoint) => endpoint.IssueAsync(context, tenant, version: 1));
        group.Map("/{tenant}/oauth2/v2.0/token", (HttpContext context, string tenant, TokenEndpoint endpoint) => endpoint.IssueAsync(context, tenant, version: 2));
        group.Map("/{**path}", () => new JsonAnswer(StatusCodes.Status404NotFound));
    }

    private static ValueTask<object?> WithHeadersAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        var request = RequestIdentity.Of(context);
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store, no-cache";
        headers.Pragma = "no-cache";
        headers["x-ms-request-id"] = request.RequestId.ToString();
        if (string.Equals(context.Request.Headers["return-client-request-id"], "true", StringComparison.OrdinalIgnoreCase))
        {
            headers["client-request-id"] = request.ClientRequestId;
        }

        return next(invocation);
    }
}
