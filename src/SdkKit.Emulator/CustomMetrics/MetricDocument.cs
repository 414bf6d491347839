using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.State;

namespace SdkKit.Emulator.CustomMetrics;

/// <summary>Reads one metric document under the service's rules. Source: "Send custom metrics by using the REST API", "Custom metrics overview".</summary>
internal sealed class MetricDocument(string resourceId, DateTimeOffset now)
{
    private const int MaxDimensions = 10;
    private const int MaxText = 256;
    private static readonly TimeSpan Oldest = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan Newest = TimeSpan.FromMinutes(5);

    public IEnumerable<EmulatedMetric> Read(JsonNode? document)
    {
        var root = document as JsonObject ?? throw CustomMetricsErrors.BadRequest("A JSON object is expected.");
        var time = ReadTime(root);
        var data = root["data"].Member("baseData") as JsonObject ?? throw CustomMetricsErrors.BadRequest("'data.baseData' is required.");
        var metric = ReadName(data, "metric");
        var @namespace = ReadName(data, "namespace");
        var names = ReadTexts(data["dimNames"], "dimNames");
        if (names.Length > MaxDimensions)
        {
            throw CustomMetricsErrors.BadRequest($"A metric can have at most {MaxDimensions} dimensions.");
        }

        if (names.Distinct(StringComparer.OrdinalIgnoreCase).Count() != names.Length)
        {
            throw CustomMetricsErrors.BadRequest("The names in 'dimNames' must differ.");
        }

        return data["series"] is JsonArray { Count: > 0 } series
            ? [.. series.Select(entry => ReadSeries(entry as JsonObject ?? [], names, time, metric, @namespace))]
            : throw CustomMetricsErrors.BadRequest("'series' must hold at least one entry.");
    }

    private EmulatedMetric ReadSeries(JsonObject entry, string[] names, DateTimeOffset time, string metric, string @namespace)
    {
        var values = ReadTexts(entry["dimValues"], "dimValues");
        if (values.Length != names.Length)
        {
            throw CustomMetricsErrors.BadRequest($"'dimValues' has {values.Length} entries and 'dimNames' has {names.Length}; they must match.");
        }

        var point = new EmulatedMetric
        {
            ResourceId = resourceId,
            Time = time,
            Metric = metric,
            Namespace = @namespace,
            Dimensions = names.Zip(values).ToDictionary(),
            Min = ReadNumber(entry, "min"),
            Max = ReadNumber(entry, "max"),
            Sum = ReadNumber(entry, "sum"),
            Count = (long)ReadNumber(entry, "count"),
        };
        return point.Count > 0 && point.Min <= point.Max ? point : throw CustomMetricsErrors.BadRequest("'count' must be positive and 'min' not above 'max'.");
    }

    private DateTimeOffset ReadTime(JsonObject document)
    {
        var text = document.Text("time") ?? throw CustomMetricsErrors.BadRequest("'time' is required.");
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
        {
            throw CustomMetricsErrors.BadRequest($"'time' is not an ISO 8601 time: '{text}'.");
        }

        return time >= now - Oldest && time <= now + Newest
            ? time
            : throw CustomMetricsErrors.BadRequest($"'time' must be at most {Oldest.TotalMinutes} minutes in the past and {Newest.TotalMinutes} minutes in the future: '{text}'.");
    }

    private static string ReadName(JsonObject data, string name)
    {
        var text = data.Text(name);
        return text is { Length: > 0 and <= MaxText } ? text : throw CustomMetricsErrors.BadRequest($"'{name}' must have 1 to {MaxText} characters.");
    }

    private static string[] ReadTexts(JsonNode? node, string name)
    {
        var texts = node is null ? [] : (node as JsonArray)?.Select(entry => entry is JsonValue value && value.TryGetValue(out string? text) ? text : "").ToArray()
            ?? throw CustomMetricsErrors.BadRequest($"'{name}' must be a list of texts.");
        return Array.TrueForAll(texts, text => text.Length is > 0 and <= MaxText)
            ? texts
            : throw CustomMetricsErrors.BadRequest($"The entries of '{name}' must be texts of 1 to {MaxText} characters.");
    }

    private static double ReadNumber(JsonObject entry, string name) =>
        entry[name] is { } value && value.GetValueKind() == JsonValueKind.Number
            ? value.GetValue<double>()
            : throw CustomMetricsErrors.BadRequest($"'{name}' must be a number.");
}
