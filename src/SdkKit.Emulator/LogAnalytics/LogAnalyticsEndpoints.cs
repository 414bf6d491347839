using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.Proxy;

namespace SdkKit.Emulator.LogAnalytics;

/// <summary>The query API of Log Analytics on both of its host names.</summary>
internal static class LogAnalyticsEndpoints
{
    private static readonly string[] Verbs = ["GET", "POST"];

    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("").RequireHost([.. EmulatedHosts.LogAnalytics]).AddEndpointFilter(WithHeadersAsync);
        group.MapMethods("/v1/workspaces/{workspaceId}/query", Verbs, (HttpContext context, string workspaceId, LogsQuery query) =>
            query.OfWorkspaceAsync(context, workspaceId));
        group.MapMethods("/v1/subscriptions/{**rest}", Verbs, (HttpContext context, string rest, LogsQuery query) =>
            rest.EndsWith("/query", StringComparison.OrdinalIgnoreCase)
                ? query.OfResourceAsync(context, "/subscriptions/" + rest[..^"/query".Length])
                : throw LogAnalyticsErrors.UnknownPath());
        group.Map("/{**path}", JsonAnswer () => throw LogAnalyticsErrors.UnknownPath());
    }

    private static ValueTask<object?> WithHeadersAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        invocation.HttpContext.Response.Headers["x-ms-request-id"] = RequestIdentity.Of(invocation.HttpContext).RequestId.ToString();
        return next(invocation);
    }
}
