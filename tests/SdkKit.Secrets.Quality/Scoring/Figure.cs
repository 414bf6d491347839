namespace SdkKit.Secrets.Quality.Scoring;

/// <summary>A figure that is asked for.</summary>
internal sealed record Figure(string Name, Score Score, double LeastRecall, double LeastPrecision)
{
    /// <summary>True where it is reached, and where the cases hold nothing to measure it by.</summary>
    public bool IsReached => (Score.Recall ?? 1) >= LeastRecall && (Score.Precision ?? 1) >= LeastPrecision;
}
