namespace SdkKit.Emulator.Throttling;

/// <summary>The tokens that one caller has left for one sort of request.</summary>
internal sealed class TokenBucket(BucketSize size, DateTimeOffset now)
{
    private double _tokens = size.Capacity;
    private DateTimeOffset _filled = now;

    /// <summary>How much of it is used, from 0 to 1.</summary>
    public double Usage => 1 - (_tokens / size.Capacity);

    public int Remaining => (int)Math.Max(0, _tokens);

    /// <summary>Takes a token, or says when there is one.</summary>
    public TimeSpan? Take(DateTimeOffset now)
    {
        _tokens = Math.Min(size.Capacity, _tokens + ((now - _filled).TotalSeconds * size.PerSecond));
        _filled = now;
        if (_tokens < 1)
        {
            return TimeSpan.FromSeconds((1 - _tokens) / size.PerSecond);
        }

        _tokens--;
        return null;
    }
}
