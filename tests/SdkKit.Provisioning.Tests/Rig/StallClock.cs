using SdkKit.Emulator.Faults;

namespace SdkKit.Provisioning.Tests;

/// <summary>Lets the time for an answer pass only when every request that is under way is stalled, and then at once: no machine is too slow for it.</summary>
internal sealed class StallClock : TimeProvider, IDisposable
{
    private readonly FaultInjector _faults;
    private readonly List<Limit> _running = [];
    private readonly Lock _gate = new();
    private int _stalled;

    public StallClock(FaultInjector faults)
    {
        _faults = faults;
        _faults.Injected += OnInjected;
    }

    /// <summary>What has passed so far.</summary>
    public TimeSpan Elapsed { get; private set; }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var limit = new Limit(this, () => callback(state), dueTime);
        lock (_gate)
        {
            _running.Add(limit);
        }

        return limit;
    }

    public void Dispose() => _faults.Injected -= OnInjected;

    private void OnInjected(InjectedFault fault)
    {
        lock (_gate)
        {
            _stalled++;
        }

        PassWhenAllAreStalled();
    }

    private void End(Limit limit)
    {
        lock (_gate)
        {
            _running.Remove(limit);
        }

        PassWhenAllAreStalled();
    }

    private void PassWhenAllAreStalled()
    {
        Limit[] over;
        lock (_gate)
        {
            if (_stalled == 0 || _running.Count > _stalled)
                return;
            over = [.. _running];
            _running.Clear();
            _stalled = 0;
            Elapsed += over.Select(limit => limit.Due).DefaultIfEmpty().Max();
        }

        foreach (var limit in over)
            limit.Pass();
    }

    private sealed class Limit(StallClock clock, Action pass, TimeSpan due) : ITimer
    {
        public TimeSpan Due => due;

        public void Pass() => pass();

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => clock.End(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
