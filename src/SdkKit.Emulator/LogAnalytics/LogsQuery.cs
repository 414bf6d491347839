using Microsoft.AspNetCore.Http;
using SdkKit.Emulator.Authorization;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.LogAnalytics.Queries;
using SdkKit.Emulator.LogAnalytics.Tables;
using SdkKit.Emulator.Proxy;
using SdkKit.Emulator.Seeding;
using SdkKit.Emulator.State;
using SdkKit.Emulator.Tokens;
using SdkKit.Emulator.Transcripts;

namespace SdkKit.Emulator.LogAnalytics;

/// <summary>Answers queries, asked of the workspace or of one resource that logs into it.</summary>
internal sealed class LogsQuery(Authenticator authenticator, AccessEvaluator access, EmulatorState state, TimeProvider clock)
{
    private const string WorkspaceQuery = "Microsoft.OperationalInsights/workspaces/query";
    private const string TableData = "Microsoft.OperationalInsights/workspaces/tables/data/read";

    private static readonly string[] Audiences = [.. EmulatedHosts.Service("LogAnalytics").Audiences, "ca7f3f0b-7d91-482c-8e09-c5d840d0eac5"];

    public async Task<JsonAnswer> OfWorkspaceAsync(HttpContext context, string workspaceId)
    {
        var caller = await AuthenticateAsync(context).ConfigureAwait(false);
        var identity = state.Read(data => data.Identity);
        if (!workspaceId.Equals(identity.CustomerId, StringComparison.OrdinalIgnoreCase))
        {
            throw Guid.TryParse(workspaceId, out _) ? LogAnalyticsErrors.UnknownWorkspace(workspaceId) : LogAnalyticsErrors.UnknownPath();
        }

        return await AnswerAsync(context, caller, identity, resourceId: null).ConfigureAwait(false);
    }

    public async Task<JsonAnswer> OfResourceAsync(HttpContext context, string resourceId)
    {
        var caller = await AuthenticateAsync(context).ConfigureAwait(false);
        var resource = state.Resources.FirstOrDefault(candidate => Scope.Same(candidate.Id, resourceId)) ?? throw LogAnalyticsErrors.UnknownResource();
        var identity = state.Read(data => data.Identity);
        return await AnswerAsync(context, caller, identity, Scope.Same(resource.Id, identity.WorkspaceId) ? null : resource.Id).ConfigureAwait(false);
    }

    private Task<Caller> AuthenticateAsync(HttpContext context) => authenticator.RequireAsync(context, Audiences, verdict => LogAnalyticsErrors.Unauthenticated(verdict, "LogAnalytics"));

    private async Task<JsonAnswer> AnswerAsync(HttpContext context, Caller caller, SeedIdentity identity, string? resourceId)
    {
        if (resourceId is null)
        {
            Require(context, caller, $"{WorkspaceQuery}/read", identity.WorkspaceId, LogAnalyticsErrors.Denied(identity.CustomerId));
        }

        var tables = new LogTables(identity);
        return await QueryRun.AnswerAsync(context, clock.GetUtcNow(), Find, resourceId).ConfigureAwait(false);

        LogTable? Find(string name)
        {
            var table = tables.Find(name);
            if (table is not null)
            {
                RequireTable(context, caller, table, identity, resourceId);
            }

            return table;
        }
    }

    // Rows may be read by the action on the table in the workspace, by its newer data action, or by access to the resource that they are about.
    private void RequireTable(HttpContext context, Caller caller, LogTable table, SeedIdentity identity, string? resourceId)
    {
        if (resourceId is not null)
        {
            Require(context, caller, $"Microsoft.Insights/logs/{table.Name}/read", resourceId, LogAnalyticsErrors.DeniedResource(caller.ObjectId));
        }
        else if (!access.GrantsData(caller.ObjectId, TableData, $"{identity.WorkspaceId}/tables/{table.Name}"))
        {
            Require(context, caller, $"{WorkspaceQuery}/{table.Name}/read", identity.WorkspaceId, LogAnalyticsErrors.Denied(identity.CustomerId));
        }
    }

    private void Require(HttpContext context, Caller caller, string action, string scope, LogAnalyticsException denial)
    {
        RequestFacts.Of(context).Action = action;
        if (!access.Grants(caller.ObjectId, action, scope))
        {
            throw denial;
        }
    }
}
