using Microsoft.AspNetCore.Http;
using SdkKit.Emulator.Authorization;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.LogAnalytics;
using SdkKit.Emulator.LogAnalytics.Queries;
using SdkKit.Emulator.Proxy;
using SdkKit.Emulator.State;
using SdkKit.Emulator.Tokens;
using SdkKit.Emulator.Transcripts;

namespace SdkKit.Emulator.ApplicationInsights;

/// <summary>Answers queries about the seeded component; one action gives all of its tables.</summary>
internal sealed class InsightsQuery(Authenticator authenticator, AccessEvaluator access, EmulatorState state, TimeProvider clock)
{
    private const string Service = "ApplicationInsights";
    private const string Action = "Microsoft.Insights/components/query/read";

    private static readonly string[] Audiences = [.. EmulatedHosts.Service(Service).Audiences, "f5c26e74-f226-4ae8-85f0-b4af0080ac9e"];

    public async Task<JsonAnswer> AnswerAsync(HttpContext context, string appId)
    {
        var caller = await authenticator.RequireAsync(context, Audiences, verdict => LogAnalyticsErrors.Unauthenticated(verdict, Service)).ConfigureAwait(false);
        var identity = state.Read(data => data.Identity);
        if (!appId.Equals(identity.ComponentAppId, StringComparison.OrdinalIgnoreCase))
        {
            throw Guid.TryParse(appId, out _) ? LogAnalyticsErrors.UnknownApplication(appId) : LogAnalyticsErrors.UnknownPath();
        }

        RequestFacts.Of(context).Action = Action;
        if (!access.Grants(caller.ObjectId, Action, identity.ComponentId))
        {
            throw LogAnalyticsErrors.Denied(appId);
        }

        return await QueryRun.AnswerAsync(context, clock.GetUtcNow(), new InsightsTables(identity).Find).ConfigureAwait(false);
    }
}
