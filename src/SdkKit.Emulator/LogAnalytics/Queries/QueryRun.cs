using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.LogAnalytics.Kusto;
using SdkKit.Emulator.LogAnalytics.Kusto.Operators;
using SdkKit.Emulator.LogAnalytics.Kusto.Parsing;
using SdkKit.Emulator.LogAnalytics.Tables;

namespace SdkKit.Emulator.LogAnalytics.Queries;

/// <summary>From the request to the answer, whichever service was asked.</summary>
internal static class QueryRun
{
    /// <param name="context">The request.</param>
    /// <param name="now">The moment that the query is about.</param>
    /// <param name="find">The table of a name that the caller may read, or <see langword="null"/> when there is none.</param>
    /// <param name="resourceId">The resource that rows must be about, or <see langword="null"/> for all rows.</param>
    public static async Task<JsonAnswer> AnswerAsync(HttpContext context, DateTimeOffset now, Func<string, LogTable?> find, string? resourceId = null)
    {
        var started = Stopwatch.GetTimestamp();
        if (await QueryRequest.ReadAsync(context.Request, now).ConfigureAwait(false) is not { } request)
        {
            return new JsonAnswer(200);
        }

        try
        {
            var query = Parser.Parse(request.Text);
            var table = find(query.Table) ?? throw KustoException.UnresolvedTable(query.Table);
            var result = new Evaluator(now).Run(Read(table, request, now, resourceId), query.Operators);
            return new JsonAnswer(200, QueryAnswer.Write(result, context.Request, Stopwatch.GetElapsedTime(started)));
        }
        catch (KustoException exception)
        {
            throw LogAnalyticsErrors.OfQuery(exception);
        }
    }

    private static KustoTable Read(LogTable table, QueryRequest request, DateTimeOffset now, string? resourceId)
    {
        var result = new KustoTable(table.Columns, []);
        var (time, resource) = (result.IndexOf(table.TimeColumn), result.IndexOf("_ResourceId"));
        return result with
        {
            Rows = [.. table.Rows(now).Where(row =>
                request.Windows.All(window => window.Contains((DateTimeOffset)row[time]!))
                && (resourceId is null || resourceId.Equals((string)row[resource]!, StringComparison.OrdinalIgnoreCase)))],
        };
    }
}
