using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.Proxy;
using SdkKit.Emulator.State;

namespace SdkKit.Emulator.Throttling;

/// <summary>
/// HTTP middleware: refuses what is over the limits, when there are any, and tells how much is left as each service does: Graph from four fifths of
/// its limit on, Resource Manager always.
/// </summary>
internal sealed class ThrottlingMiddleware(AzureEmulatorOptions options, CallerBuckets buckets, EmulatorState state) : IMiddleware
{
    private const double FirstWarning = 0.8;

    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (options.Throttling is not { } limits || Caller(context.Request) is not { } caller)
        {
            return next(context);
        }

        var host = context.Request.Host.Host;
        return EmulatedHosts.Graph.Contains(host, StringComparer.OrdinalIgnoreCase) ? GraphAsync(context, next, limits, caller)
            : EmulatedHosts.ResourceManager.Contains(host, StringComparer.OrdinalIgnoreCase) ? ResourceManagerAsync(context, next, limits, caller)
            : next(context);
    }

    private Task GraphAsync(HttpContext context, RequestDelegate next, ThrottlingLimits limits, string caller)
    {
        var isRead = HttpMethods.IsGet(context.Request.Method);
        var found = buckets.Take(caller, isRead ? "graph-reads" : "graph-writes", isRead ? limits.GraphReads : limits.GraphWrites);
        var headers = context.Response.Headers;
        if (found.Usage >= FirstWarning)
        {
            headers["x-ms-throttle-limit-percentage"] = found.Usage.ToString("0.##", CultureInfo.InvariantCulture);
            headers["x-ms-throttle-scope"] = $"Tenant_Application/{(isRead ? "Read" : "Write")}/{caller}/{state.Read(data => data.Identity.TenantId)}";
        }

        if (found.Wait is not { } wait)
        {
            return next(context);
        }

        // Graph's waits may have a fraction (microsoft-graph-docs, "Throttling").
        return RefuseAsync(context, wait.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture), "TooManyRequests", "Too many requests. Please retry again later.");
    }

    private Task ResourceManagerAsync(HttpContext context, RequestDelegate next, ThrottlingLimits limits, string caller)
    {
        var (sort, size) = context.Request.Method switch
        {
            "GET" or "HEAD" => ("reads", limits.ResourceManagerReads),
            "DELETE" => ("deletes", limits.ResourceManagerDeletes),
            _ => ("writes", limits.ResourceManagerWrites),
        };
        var found = buckets.Take(caller, sort, size);
        context.Response.Headers[$"x-ms-ratelimit-remaining-subscription-{sort}"] = found.Remaining.ToString(CultureInfo.InvariantCulture);
        if (found.Wait is not { } wait)
        {
            return next(context);
        }

        var seconds = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return RefuseAsync(
            context,
            seconds,
            "SubscriptionRequestsThrottled",
            $"Number of '{sort}' requests for subscription '{state.Read(data => data.Identity.SubscriptionId)}' actor '{caller}' exceeded. Please try again after '{seconds}' seconds"
            + " after additional tokens are available. Refer to https://aka.ms/arm-throttling for additional information.");
    }

    private static Task RefuseAsync(HttpContext context, string wait, string code, string message)
    {
        context.Response.Headers.RetryAfter = wait;
        return new JsonAnswer(429, new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } }).ExecuteAsync(context);
    }

    /// <summary>Whom the token names; whether it is a good one is for the service to say.</summary>
    private static string? Caller(HttpRequest request)
    {
        const string Scheme = "Bearer ";
        var text = request.Headers.Authorization.ToString();
        return text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && new JsonWebTokenHandler().CanReadToken(text[Scheme.Length..])
            && new JsonWebToken(text[Scheme.Length..]).TryGetPayloadValue("appid", out string caller) ? caller : null;
    }
}
