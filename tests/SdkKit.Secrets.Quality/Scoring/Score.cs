namespace SdkKit.Secrets.Quality.Scoring;

/// <summary>Counts of one group of cases, and the three figures that follow from them.</summary>
internal sealed class Score
{
    public int Found { get; set; }

    /// <summary>Of the found ones those whose report lies on the labelled secret.</summary>
    public int Located { get; set; }

    public int Missed { get; set; }

    public int FalseAlarms { get; set; }

    public int Quiet { get; set; }

    public double? Precision => Ratio(Found, Found + FalseAlarms);

    public double? Recall => Ratio(Found, Found + Missed);

    public double? F1 => Precision is { } p && Recall is { } r && p + r > 0 ? 2 * p * r / (p + r) : null;

    private static double? Ratio(int part, int whole) => whole == 0 ? null : (double)part / whole;
}
