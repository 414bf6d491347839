using System.Globalization;
using SdkKit.Secrets.Quality.Scoring;

namespace SdkKit.Secrets.Quality.Reports;

/// <summary>A table for people: rules with something left to do, then sources, then the figures that are asked for.</summary>
internal static class TableReport
{
    private const int NameWidth = 64;

    public static void Write(Scoreboard board, TextWriter output)
    {
        output.WriteLine($"{board.Detector}: {board.Outcomes.Count} cases");
        Header(output, "rule (complete ones left out)");
        foreach (var (name, score) in board.ByRule.Where(static row => row.Score.Missed + row.Score.FalseAlarms > 0))
            Row(output, name, score);

        Header(output, "source");
        foreach (var (name, score) in board.BySource)
            Row(output, name, score);
        Row(output, "all", board.Total);

        Header(output, "figure");
        foreach (var figure in board.Figures)
            Row(output, $"{figure.Name} (recall {figure.LeastRecall.ToString(CultureInfo.InvariantCulture)}, precision {figure.LeastPrecision.ToString(CultureInfo.InvariantCulture)}): {(figure.IsReached ? "reached" : "MISSED")}", figure.Score);
        output.WriteLine();
    }

    private static void Header(TextWriter output, string name) =>
        output.WriteLine($"\n{name,-NameWidth} {"found",6} {"on it",6} {"missed",6} {"false",6} {"quiet",6}  precision recall    F1");

    private static void Row(TextWriter output, string name, Score score) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-NameWidth} {score.Found,6} {score.Located,6} {score.Missed,6} {score.FalseAlarms,6} {score.Quiet,6}  {Show(score.Precision),9} {Show(score.Recall),6} {Show(score.F1),5}"));

    private static string Show(double? value) => value?.ToString("0.000", CultureInfo.InvariantCulture) ?? "-";
}
