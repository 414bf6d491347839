using Microsoft.AspNetCore.Http;
using SdkKit.Emulator.Http;

namespace SdkKit.Emulator.Graph;

/// <summary>Endpoint filters of Microsoft Graph: its headers, and the permission that a request takes.</summary>
internal static class GraphFilters
{
    public static ValueTask<object?> WithHeadersAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var request = RequestIdentity.Of(invocation.HttpContext);
        var headers = invocation.HttpContext.Response.Headers;
        headers["request-id"] = request.RequestId.ToString();
        headers["client-request-id"] = request.ClientRequestId;
        headers["OData-Version"] = "4.0";
        headers.CacheControl = "no-cache";
        return next(invocation);
    }

    public static TBuilder RequirePermission<TBuilder>(this TBuilder endpoint, params string[] permissions)
        where TBuilder : Microsoft.AspNetCore.Builder.IEndpointConventionBuilder =>
        endpoint.AddEndpointFilter(async (invocation, next) =>
        {
            var access = (GraphAccess)invocation.HttpContext.RequestServices.GetService(typeof(GraphAccess))!;
            await access.RequireAsync(invocation.HttpContext, permissions).ConfigureAwait(false);
            return await next(invocation).ConfigureAwait(false);
        });
}
