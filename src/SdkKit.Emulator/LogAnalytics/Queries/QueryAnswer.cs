using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SdkKit.Emulator.LogAnalytics.Kusto;
using SdkKit.Emulator.LogAnalytics.Kusto.Expressions;

namespace SdkKit.Emulator.LogAnalytics.Queries;

/// <summary>The JSON form of a result.</summary>
internal static class QueryAnswer
{
    public static JsonObject Write(KustoTable table, HttpRequest request, TimeSpan duration)
    {
        var preferences = request.Headers["Prefer"].SelectMany(value => value?.Split(',') ?? []).Select(value => value.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var body = new JsonObject { ["tables"] = new JsonArray(Write(table)) };
        if (preferences.Contains("include-statistics=true"))
        {
            body["statistics"] = new JsonObject
            {
                ["query"] = new JsonObject
                {
                    ["executionTime"] = duration.TotalSeconds,
                    ["datasetStatistics"] = new JsonArray(new JsonObject { ["tableRowCount"] = table.Rows.Count }),
                },
            };
        }

        if (preferences.Contains("include-render=true"))
        {
            body["render"] = new JsonObject { ["visualization"] = null, ["title"] = null };
        }

        return body;
    }

    private static JsonObject Write(KustoTable table) => new()
    {
        ["name"] = "PrimaryResult",
        ["columns"] = new JsonArray([.. table.Columns.Select(column => new JsonObject { ["name"] = column.Name, ["type"] = column.Type.Name() })]),
        ["rows"] = new JsonArray([.. table.Rows.Select(row => new JsonArray(Array.ConvertAll(row, Write)))]),
    };

    private static JsonNode? Write(object? value) => value switch
    {
        null => null,
        bool flag => flag,
        int number => number,
        long number => number,
        double number when double.IsFinite(number) => number,
        JsonNode json => json.ToJsonString(),
        _ => Conversions.ToText(value),
    };
}
