using SdkKit.Secrets.Quality.Cases;

namespace SdkKit.Secrets.Quality.Scoring;

/// <summary>A case and what was seen in it.</summary>
internal sealed record CaseOutcome(QualityCase Case, IReadOnlyList<Detection.Detection> Detections)
{
    public bool IsFound => Case.IsPositive && IsSeen;

    public bool IsMissed => Case.IsPositive && !IsSeen;

    public bool IsFalseAlarm => Case.IsNegative && Detections.Count > 0;

    /// <summary>A detection counts where it lies on the secret; where the label names none that stands in the text, anywhere.</summary>
    private bool IsSeen
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
