using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.Proxy;

namespace SdkKit.Emulator.Faults;

/// <summary>The answer of a service that does not do what it was asked.</summary>
internal static class Refusal
{
    private static readonly TimeSpan DateAhead = TimeSpan.FromSeconds(2);

    public static Task WriteAsync(HttpContext context, FaultRule rule, DateTimeOffset now)
    {
        if (rule.RetryAfter is { } wait)
        {
            context.Response.Headers.RetryAfter = wait == "date" ? (now + DateAhead).UtcDateTime.ToString("R", CultureInfo.InvariantCulture) : wait;
        }

        var code = rule.Code ?? CodeOf(rule.Status);
        var message = rule.Message ?? ReasonPhrases.GetReasonPhrase(rule.Status);
        return new JsonAnswer(rule.Status, EmulatedHosts.Authority.Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase)
            ? new JsonObject { ["error"] = "temporarily_unavailable", ["error_description"] = $"AADSTS50196: {message}.", ["error_codes"] = new JsonArray(50196) }
            : new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } }).ExecuteAsync(context);
    }

    private static string CodeOf(int status) => status switch
    {
        429 => "TooManyRequests",
        503 => "ServiceUnavailable",
        _ => ReasonPhrases.GetReasonPhrase(status).Replace(" ", "", StringComparison.Ordinal),
    };
}
