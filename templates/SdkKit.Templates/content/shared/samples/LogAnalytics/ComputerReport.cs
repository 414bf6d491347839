using Microsoft.Extensions.Configuration;

namespace SdkKitTemplate.RootNamespace;

/// <summary>Which computers report to the workspace, and when each did last.</summary>
public sealed class ComputerReport(ILogAnalytics logs, IConfiguration configuration)
{
    public async Task<IReadOnlyList<ComputerHeartbeat>> GetAsync(CancellationToken cancellationToken = default)
    {
        var result = await logs.QueryAsync(configuration.RequireGuid("workspaceId"), new LogsQuery(
            """
            Heartbeat
            | summarize Heartbeats = count(), LastSeen = max(TimeGenerated) by Computer
            | order by Computer asc
            """,
            Timespan: "P1D"), cancellationToken);
        return [.. result.Tables[0].Rows.Select(row => new ComputerHeartbeat(row[0].GetString()!, row[1].GetInt64(), row[2].GetDateTimeOffset()))];
    }
}

/// <param name="Computer">Its name.</param>
/// <param name="Heartbeats">How often it reported.</param>
/// <param name="LastSeen">When it did last.</param>
public sealed record ComputerHeartbeat(string Computer, long Heartbeats, DateTimeOffset LastSeen);
