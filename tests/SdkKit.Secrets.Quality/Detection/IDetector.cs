using SdkKit.Secrets.Quality.Cases;

namespace SdkKit.Secrets.Quality.Detection;

/// <summary>What is measured: given cases, the secrets that it sees in each.</summary>
internal interface IDetector
{
    string Name { get; }

    /// <summary>Detections by case, in the order of <paramref name="cases"/>; null for a case that it does not apply to.</summary>
    IReadOnlyList<IReadOnlyList<Detection>?> Detect(IReadOnlyList<QualityCase> cases);
}
