namespace SdkKit.Secrets.Rules;

/// <summary>A rule, or rules of one kind, in <see cref="RuleTable"/>.</summary>
internal sealed class RuleGroup
{
    private readonly Func<SecretRule>? _one;
    private readonly Func<IReadOnlyList<SecretRule>>? _many;

    public RuleGroup(Func<SecretRule> rule) => (_one, Count) = (rule, 1);

    /// <param name="count">How many there are, known before any is made.</param>
    /// <param name="rules">All of them.</param>
    public RuleGroup(int count, Func<IReadOnlyList<SecretRule>> rules) => (_many, Count) = (rules, count);

    public int Count { get; }

    /// <exception cref="InvalidOperationException">There are more or fewer rules than were announced.</exception>
    public SecretRule Rule(int index)
    {
        if (_many is null)
            return _one!();

        var rules = _many();
        return rules.Count == Count ? rules[index] : throw new InvalidOperationException($"{rules.Count} rules where {Count} were announced.");
    }
}
