using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.LogAnalytics;
using SdkKit.Emulator.Proxy;

namespace SdkKit.Emulator.ApplicationInsights;

/// <summary>The query API of Application Insights.</summary>
internal static class InsightsEndpoints
{
    private static readonly string[] Verbs = ["GET", "POST"];

    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("").RequireHost([.. EmulatedHosts.ApplicationInsights]);
        group.MapMethods("/v1/apps/{appId}/query", Verbs, (HttpContext context, string appId, InsightsQuery query) => query.AnswerAsync(context, appId));
        group.Map("/{**path}", JsonAnswer () => throw LogAnalyticsErrors.UnknownPath());
    }
}
