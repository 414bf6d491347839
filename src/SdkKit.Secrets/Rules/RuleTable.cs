using System.Collections;

namespace SdkKit.Secrets.Rules;

/// <summary>Rules that are made when they are asked for: a compiler that just started meets the anchors of few of them, and making all would take it longer than all else.</summary>
internal sealed class RuleTable(params RuleGroup[] groups) : IReadOnlyList<SecretRule>
{
    private readonly SecretRule?[] _made = new SecretRule?[CountOf(groups)];

    public int Count => _made.Length;

    public SecretRule this[int index] => _made[index] ??= Make(index);

    public IEnumerator<SecretRule> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private SecretRule Make(int index)
    {
        var group = 0;
        for (; index >= groups[group].Count; group++)
            index -= groups[group].Count;
        return groups[group].Rule(index);
    }

    private static int CountOf(RuleGroup[] groups)
    {
        var count = 0;
        foreach (var group in groups)
            count += group.Count;
        return count;
    }
}
