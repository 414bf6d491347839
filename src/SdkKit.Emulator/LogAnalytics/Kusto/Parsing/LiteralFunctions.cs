using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SdkKit.Emulator.LogAnalytics.Kusto.Parsing;

/// <summary>Literals written as calls: <c>datetime(2026-01-31)</c>, <c>guid(…)</c>, <c>dynamic({…})</c>, <c>int(null)</c>.</summary>
internal static class LiteralFunctions
{
    private static readonly Dictionary<string, KustoType> Types = new(StringComparer.Ordinal)
    {
        ["datetime"] = KustoType.DateTime,
        ["timespan"] = KustoType.TimeSpan,
        ["time"] = KustoType.TimeSpan,
        ["guid"] = KustoType.Guid,
        ["dynamic"] = KustoType.Dynamic,
        ["bool"] = KustoType.Bool,
        ["int"] = KustoType.Int,
        ["long"] = KustoType.Long,
        ["real"] = KustoType.Real,
        ["double"] = KustoType.Real,
    };

    public static bool IsOne(string word) => Types.ContainsKey(word);

    public static Literal? Parse(string word, string content)
    {
        var type = Types[word];
        var value = content == "null" ? null : ValueOf(type, content);
        return value is null && content != "null" ? null : new Literal(type, value);
    }

    private static object? ValueOf(KustoType type, string content) => type switch
    {
        KustoType.DateTime when DateTimeOffset.TryParse(content, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) => time.ToUniversalTime(),
        KustoType.TimeSpan => TimeSpanOf(content),
        KustoType.Guid when Guid.TryParse(content, out var guid) => guid,
        KustoType.Bool when bool.TryParse(content, out var flag) => flag,
        KustoType.Int when int.TryParse(content, CultureInfo.InvariantCulture, out var number) => number,
        KustoType.Long when long.TryParse(content, CultureInfo.InvariantCulture, out var number) => number,
        KustoType.Real when double.TryParse(content, CultureInfo.InvariantCulture, out var number) => number,
        KustoType.Dynamic => JsonOf(content),
        _ => null,
    };

    private static object? TimeSpanOf(string content)
    {
        var unit = content.TrimStart("0123456789.".ToCharArray());
        return TimeSpan.TryParse(content, CultureInfo.InvariantCulture, out var span) && content.Contains(':', StringComparison.Ordinal) ? span
            : unit.Length > 0 && double.TryParse(content.AsSpan(0, content.Length - unit.Length), CultureInfo.InvariantCulture, out var amount) ? Durations.Parse(amount, unit)?.Value
            : null;
    }

    private static JsonNode? JsonOf(string content)
    {
        try
        {
            return JsonNode.Parse(content);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
