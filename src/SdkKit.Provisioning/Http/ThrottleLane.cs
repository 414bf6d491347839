namespace SdkKit.Provisioning;

/// <summary>
/// The way of all requests of one sort to one host. It is free until the host warns or refuses; then they go one after the other, ever more slowly
/// until the warnings end, and faster again after that. After a refusal nobody goes before the time that the host has named.
/// </summary>
internal sealed class ThrottleLane(TimeProvider time)
{
    private const double Warning = 0.8;
    private const double Slower = 1.3;
    private const double Faster = 0.8;
    private static readonly TimeSpan LeastPace = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan MostPace = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly long _start = time.GetTimestamp();
    private TimeSpan _closedUntil;
    private TimeSpan _next;
    private TimeSpan _pace;
    private int _mostRemaining;

    public TimeSpan Wait
    {
        get
        {
            lock (_gate)
            {
                return _closedUntil > Now ? _closedUntil - Now : TimeSpan.Zero;
            }
        }
    }

    private TimeSpan Now => time.GetElapsedTime(_start);

    public async Task EnterAsync(CancellationToken cancellationToken)
    {
        while (Turn() is var pause && pause > TimeSpan.Zero)
        {
            await Task.Delay(pause, time, cancellationToken).ConfigureAwait(false);
            if (Wait == TimeSpan.Zero)
                return;
        }
    }

    public void Passed(ThrottlingNews news)
    {
        lock (_gate)
        {
            _mostRemaining = Math.Max(_mostRemaining, news.Remaining ?? 0);
            _pace = news.Usage >= Warning || news.Remaining < _mostRemaining * (1 - Warning) ? More(Slower) : _pace < LeastPace ? TimeSpan.Zero : _pace * Faster;
        }
    }

    /// <summary>Closes the lane; answers for how long.</summary>
    /// <param name="asked">What the host asked for; without it the wait grows with the tries, spread by chance.</param>
    /// <param name="tries">How often this request was refused.</param>
    public TimeSpan Refused(TimeSpan? asked, int tries)
    {
        lock (_gate)
        {
            var wait = asked ?? TimeSpan.FromSeconds(Math.Min(60, Math.Pow(2, tries - 1)) * (0.5 + (Random.Shared.NextDouble() / 2)));
            if (wait > Throttle.LongestWait)
                return wait;
            // Those that were under way together are refused together: that is one reason to go more slowly.
            if (_closedUntil <= Now)
                _pace = More(Slower * Slower);
            _closedUntil = TimeSpan.FromTicks(Math.Max(_closedUntil.Ticks, (Now + wait).Ticks));
            return wait;
        }
    }

    /// <summary>Takes the next turn and tells how far away it is.</summary>
    private TimeSpan Turn()
    {
        lock (_gate)
        {
            var turn = TimeSpan.FromTicks(Math.Max(Math.Max(Now.Ticks, _closedUntil.Ticks), _pace > TimeSpan.Zero ? _next.Ticks : 0));
            _next = turn + _pace;
            return turn - Now;
        }
    }

    private TimeSpan More(double factor) => TimeSpan.FromTicks(Math.Clamp((_pace * factor).Ticks, LeastPace.Ticks, MostPace.Ticks));
}
