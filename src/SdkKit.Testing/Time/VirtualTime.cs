namespace SdkKit.Testing;

/// <summary>A clock on which waits pass at once: a pause between two tries moves the clock and takes no time.</summary>
/// <remarks>Time-outs do not pass by themselves, they are reached by waits, by <see cref="Advance"/>, or by a server that never answers.</remarks>
public sealed class VirtualTime : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<VirtualTimer> _timers = [];
    private readonly DateTimeOffset _start;
    private TimeSpan _elapsed;

    /// <summary>Starts a clock.</summary>
    /// <param name="start">What it shows at first; null is the present.</param>
    public VirtualTime(DateTimeOffset? start = null) => _start = start ?? System.GetUtcNow();

    /// <summary>How far the clock has moved.</summary>
    public TimeSpan Elapsed
    {
        get
        {
            lock (_gate)
            {
                return _elapsed;
            }
        }
    }

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    // Not from zero: a timestamp of zero is to some code the mark of no timestamp.
    public override long GetTimestamp() => TimeSpan.TicksPerDay + Elapsed.Ticks;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _start + Elapsed;

    /// <summary>Moves the clock and fires what falls due on the way, in order.</summary>
    /// <param name="by">How far.</param>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        var target = Elapsed + by;
        while (NextDue(timer => timer.DueAt <= target) is { } next)
        {
            Fire(next);
        }

        MoveTo(target);
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new VirtualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock to the first time-out that anybody has set.</summary>
    /// <returns>False when there is none.</returns>
    internal bool AdvanceToNextTimer()
    {
        if (NextDue(_ => true) is not { } next)
        {
            return false;
        }

        Fire(next);
        return true;
    }

    internal void Schedule(VirtualTimer timer, TimeSpan dueTime)
    {
        lock (_gate)
        {
            _timers.Remove(timer);
            if (dueTime == Timeout.InfiniteTimeSpan)
            {
                return;
            }

            timer.DueAt = _elapsed + dueTime;
            _timers.Add(timer);
        }

        if (timer.IsWait || dueTime <= TimeSpan.Zero)
        {
            // On another thread, as whoever waits may hold a lock or not be ready yet.
            ThreadPool.UnsafeQueueUserWorkItem(static one => one.Time.AdvanceTo(one.Timer), (Time: this, Timer: timer), preferLocal: false);
        }
    }

    // Time-outs that lie before the wait's end come first, and may well end the wait.
    private void AdvanceTo(VirtualTimer timer)
    {
        while (NextDue(one => one.DueAt <= timer.DueAt) is { } next && IsScheduled(timer))
        {
            Fire(next);
        }
    }

    private bool IsScheduled(VirtualTimer timer)
    {
        lock (_gate)
        {
            return _timers.Contains(timer);
        }
    }

    private VirtualTimer? NextDue(Func<VirtualTimer, bool> condition)
    {
        lock (_gate)
        {
            return _timers.Where(condition).MinBy(timer => timer.DueAt);
        }
    }

    private void Fire(VirtualTimer timer)
    {
        lock (_gate)
        {
            if (!_timers.Remove(timer))
            {
                return;
            }
        }

        MoveTo(timer.DueAt);
        timer.Fire();
    }

    private void MoveTo(TimeSpan elapsed)
    {
        lock (_gate)
        {
            _elapsed = elapsed > _elapsed ? elapsed : _elapsed;
        }
    }
}
