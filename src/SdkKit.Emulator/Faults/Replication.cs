using SdkKit.Emulator.State;

namespace SdkKit.Emulator.Faults;

/// <summary>Which state a request meets: the present one, or that of a replica which has not yet heard of a change.</summary>
internal sealed class Replication
{
    private readonly TimeProvider _clock;
    private readonly List<Change> _changes = [];
    private readonly Lock _gate = new();

    public Replication(FaultInjector faults, TimeProvider clock)
    {
        _clock = clock;
        faults.Cleared += CatchUp;
    }

    /// <summary>Keeps what a request has just changed from later ones.</summary>
    public void Delay(FaultRule rule, StateData before)
    {
        lock (_gate)
        {
            _changes.Add(new Change(rule, before, _clock.GetUtcNow() + rule.Duration));
        }
    }

    /// <summary>The state of before the oldest change that has not arrived everywhere, or <see langword="null"/> for the present one.</summary>
    public StateData? NextView()
    {
        lock (_gate)
        {
            var now = _clock.GetUtcNow();
            _changes.RemoveAll(change => change.HasArrived(now));
            StateData? view = null;
            foreach (var change in _changes)
            {
                view ??= change.ViewOfNextRequest();
            }

            return view;
        }
    }

    private void CatchUp()
    {
        lock (_gate)
        {
            _changes.Clear();
        }
    }

    private sealed class Change(FaultRule rule, StateData before, DateTimeOffset arrival)
    {
        private int _requests;

        public bool HasArrived(DateTimeOffset now) => rule.Duration > TimeSpan.Zero ? now >= arrival : _requests >= rule.Requests;

        public StateData? ViewOfNextRequest() => _requests++ % 2 == 1 && rule.Kind == FaultKind.Flap ? null : before;
    }
}
