using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SdkKit.Emulator.Proxy;

namespace SdkKit.Emulator.CustomMetrics;

/// <summary>Custom metrics ingestion: one host name for each region.</summary>
internal static class CustomMetricsEndpoints
{
    private const string Suffix = "/metrics";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("").RequireHost([.. EmulatedHosts.CustomMetrics]);
        group.Map("/{**path}", (HttpContext context, string path, MetricsIngestion ingestion) =>
            HttpMethods.IsPost(context.Request.Method) && path.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase)
                ? ingestion.AcceptAsync(context, "/" + path[..^Suffix.Length])
                : throw CustomMetricsErrors.UnknownPath("/" + path));
    }
}
