using System.Collections;

namespace SdkKit.Secrets.Providers;

/// <summary>The rules of rows, each made when it is asked for.</summary>
internal sealed class ProviderRuleList(IReadOnlyList<string> rows, Func<ProviderRow, SecretRule> make) : IReadOnlyList<SecretRule>
{
    private readonly SecretRule?[] _rules = new SecretRule?[rows.Count];

    public int Count => rows.Count;

    /// <summary>One rule for a row, whoever asks: of two threads that make it the first decides.</summary>
    public SecretRule this[int index] => Volatile.Read(ref _rules[index]) is { } rule ? rule
        : Interlocked.CompareExchange(ref _rules[index], make(ProviderRow.Parse(rows[index])), null) ?? _rules[index]!;

    public IEnumerator<SecretRule> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
