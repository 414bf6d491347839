namespace SdkKit.Tokens;

/// <summary>Milliseconds that only grow; the system's own are read without a call through <see cref="TimeProvider"/>, which costs the hot path twice as much.</summary>
internal readonly struct Clock(TimeProvider time)
{
    private readonly TimeProvider? _time = ReferenceEquals(time, TimeProvider.System) ? null : time;

    public long Milliseconds => _time is null ? Environment.TickCount64 : (long)_time.GetElapsedTime(0).TotalMilliseconds;

    public DateTimeOffset UtcNow => (_time ?? TimeProvider.System).GetUtcNow();
}
