namespace SdkKit.Secrets.Quality.Scoring;

/// <summary>All outcomes of one detector, by source and by rule.</summary>
internal sealed class Scoreboard
{
    public Scoreboard(string detector, IReadOnlyList<CaseOutcome> outcomes)
    {
        (Detector, Outcomes) = (detector, outcomes);
        BySource = Group(static o => o.Case.Source);
        ByRule = Group(static o => $"{o.Case.Source}/{o.Case.Rule}");
        Figures =
        [
            new Figure("core types", Of(static o => o.Case.IsCore), LeastRecall: 0.95, LeastPrecision: 0.97),
            new Figure("real C# lines", Of(static o => o.Case is { Source: "creddata", IsCSharp: true }), LeastRecall: 0.75, LeastPrecision: 0.95),
        ];
    }

    public string Detector { get; }

    public IReadOnlyList<CaseOutcome> Outcomes { get; }

    public IReadOnlyList<(string Name, Score Score)> BySource { get; }

    public IReadOnlyList<(string Name, Score Score)> ByRule { get; }

    public IReadOnlyList<Figure> Figures { get; }

    public Score Total => Of(static _ => true);

    private Score Of(Func<CaseOutcome, bool> counts)
    {
        var score = new Score();
        foreach (var outcome in Outcomes.Where(counts))
            outcome.AddTo(score);
        return score;
    }

    private List<(string, Score)> Group(Func<CaseOutcome, string> key) =>
        [.. Outcomes.Select(key).Distinct().Order(StringComparer.Ordinal).Select(name => (name, Of(o => key(o) == name)))];
}
