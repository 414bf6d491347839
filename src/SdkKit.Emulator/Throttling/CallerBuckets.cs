namespace SdkKit.Emulator.Throttling;

/// <summary>The buckets of all callers. A caller is an application: what it asks for with several tokens is taken from one bucket.</summary>
internal sealed class CallerBuckets(TimeProvider clock)
{
    private readonly Dictionary<(string Caller, string Sort), TokenBucket> _buckets = [];
    private readonly Lock _gate = new();

    public BucketState Take(string caller, string sort, BucketSize size)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            if (!_buckets.TryGetValue((caller, sort), out var bucket))
            {
                _buckets.Add((caller, sort), bucket = new TokenBucket(size, now));
            }

            return new BucketState(bucket.Take(now), bucket.Usage, bucket.Remaining);
        }
    }
}
