using SdkKit.Secrets.Quality.Cases;

namespace SdkKit.Secrets.Quality.Scoring;

/// <summary>A case and what was seen in it.</summary>
internal sealed record CaseOutcome(QualityCase Case, IReadOnlyList<Detection.Detection> Detections)
{
    /// <summary>A case is one short text around one secret: what counts is whether it is reported at all. Some labels name the user or the host beside the secret.</summary>
    public bool IsFound => Case.IsPositive && Detections.Count > 0;

    public bool IsMissed => Case.IsPositive && Detections.Count == 0;

    /// <summary>Found, and the report lies on what the label names.</summary>
    public bool IsLocated => IsFound && LiesOnSecret;

    public bool IsFalseAlarm => Case.IsNegative && Detections.Count > 0;

    private bool LiesOnSecret
    {
        get
        {
            var found = false;
            if (Case.Secret is { Length: > 0 } secret)
            {
                for (var at = Case.Text.IndexOf(secret, StringComparison.Ordinal); at >= 0; at = Case.Text.IndexOf(secret, at + 1, StringComparison.Ordinal))
                {
                    found = true;
                    if (Detections.Any(d => d.Overlaps(at, secret.Length)))
                        return true;
                }
            }

            return !found && Detections.Count > 0;
        }
    }

    public void AddTo(Score score)
    {
        if (IsLocated)
            score.Located++;
        if (IsFound)
            score.Found++;
        else if (IsMissed)
            score.Missed++;
        else if (IsFalseAlarm)
            score.FalseAlarms++;
        else if (Case.IsNegative)
            score.Quiet++;
    }
}
