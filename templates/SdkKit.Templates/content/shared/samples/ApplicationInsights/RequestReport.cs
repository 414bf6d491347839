using Microsoft.Extensions.Configuration;

namespace SdkKitTemplate.RootNamespace;

/// <summary>How often each operation of the application was asked for, and how long that took.</summary>
public sealed class RequestReport(IApplicationInsights insights, IConfiguration configuration)
{
    public async Task<IReadOnlyList<RequestStatistics>> GetAsync(CancellationToken cancellationToken = default)
    {
        var result = await insights.QueryAsync(configuration.RequireGuid("componentId"), new LogsQuery(
            """
            requests
            | summarize Requests = sum(itemCount), Slowest = max(duration) by name
            | order by Requests desc
            """,
            Timespan: "P1D"), cancellationToken);
        return [.. result.Tables[0].Rows.Select(row => new RequestStatistics(row[0].GetString()!, row[1].GetInt64(), row[2].GetDouble()))];
    }
}

/// <param name="Operation">The operation, for example <c>GET Orders/List</c>.</param>
/// <param name="Requests">How often it was asked for.</param>
/// <param name="Slowest">The longest that it took, in milliseconds.</param>
public sealed record RequestStatistics(string Operation, long Requests, double Slowest);
