using System.Text.Json;
using System.Text.Json.Serialization;
using SdkKit.Secrets.Quality.Scoring;

namespace SdkKit.Secrets.Quality.Reports;

/// <summary>The same for programs; misses and false alarms by the id of their case, never by their text.</summary>
internal static class JsonReport
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Of(IEnumerable<Scoreboard> boards) => JsonSerializer.Serialize(boards.Select(Of), Indented);

    private static object Of(Scoreboard board) => new
    {
        board.Detector,
        Cases = board.Outcomes.Count,
        Figures = board.Figures.Select(static f => new { f.Name, f.LeastRecall, f.LeastPrecision, f.IsReached, f.Score }),
        Total = board.Total,
        Sources = board.BySource.ToDictionary(static row => row.Name, static row => row.Score),
        Rules = board.ByRule.ToDictionary(static row => row.Name, static row => row.Score),
        Missed = board.Outcomes.Where(static o => o.IsMissed).Select(static o => o.Case.Id),
        FalseAlarms = board.Outcomes.Where(static o => o.IsFalseAlarm).Select(static o => new { o.Case.Id, Rules = o.Detections.Select(static d => d.Rule).Distinct() }),
    };
}
