namespace SdkKit.Emulator.Throttling;

/// <summary>A token bucket: each request takes a token, and tokens come back at a steady pace.</summary>
/// <param name="Capacity">How many it holds; as many requests may come at once.</param>
/// <param name="PerSecond">How many come back in a second.</param>
public sealed record BucketSize(double Capacity, double PerSecond)
{
    /// <summary>The same with all of it multiplied.</summary>
    public BucketSize Scaled(double factor) => new(Math.Max(1, Capacity * factor), PerSecond * factor);
}
