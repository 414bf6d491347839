namespace SdkKit.Secrets.Quality.Detection;

/// <summary>A secret that was seen at a place of the case's text.</summary>
internal readonly record struct Detection(string Rule, int Start, int Length)
{
    public bool Overlaps(int start, int length) => Start < start + length && start < Start + Length;
}
