namespace SdkKit.Emulator.Throttling;

/// <summary>What a request found in its bucket.</summary>
/// <param name="Wait">How long until there is a token; null when the request got one.</param>
/// <param name="Usage">How much of the bucket is used, from 0 to 1.</param>
/// <param name="Remaining">How many requests could follow at once.</param>
internal sealed record BucketState(TimeSpan? Wait, double Usage, int Remaining);
