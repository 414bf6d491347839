namespace SdkKit.Emulator.Faults;

/// <summary>The rules of an emulator. They can be changed while it runs.</summary>
public sealed class FaultInjector
{
    private readonly List<Counted> _rules = [];
    private readonly Lock _gate = new();

    internal FaultInjector(IEnumerable<FaultRule> rules) => _rules.AddRange(rules.Select(rule => new Counted(rule)));

    /// <summary>Raised when a request meets a rule: before the service sees it, or, for kinds that begin with "after", when it has acted.</summary>
    public event Action<InjectedFault>? Injected;

    internal event Action? Cleared;

    /// <summary>Adds a rule. Of several that a request meets, the one that was added first applies.</summary>
    public void Add(FaultRule rule)
    {
        lock (_gate)
        {
            _rules.Add(new Counted(rule));
        }
    }

    /// <summary>Adds a rule in the form of <see cref="FaultRule.Parse"/>.</summary>
    /// <exception cref="EmulatorException">The text is no rule.</exception>
    public void Add(string rule) => Add(FaultRule.Parse(rule));

    /// <summary>Removes all rules; every replica catches up.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _rules.Clear();
        }

        Cleared?.Invoke();
    }

    /// <summary>Counts the request against every rule that it matches.</summary>
    internal FaultRule? Find(string method, string address)
    {
        lock (_gate)
        {
            FaultRule? found = null;
            foreach (var counted in _rules.Where(counted => counted.Rule.Matches(method, address)))
            {
                if (counted.IsDue())
                {
                    found ??= counted.Rule;
                }
            }

            return found;
        }
    }

    internal void Raise(InjectedFault fault) => Injected?.Invoke(fault);

    private sealed class Counted(FaultRule rule)
    {
        private int _seen;

        public FaultRule Rule => rule;

        public bool IsDue()
        {
            _seen++;
            return _seen >= rule.At && _seen - rule.At < rule.Times;
        }
    }
}
