using System.Collections.Concurrent;

namespace SdkKit.Catalog;

/// <summary>Remembers what was computed for a key; starts anew when it is full, so that a long-lived compiler does not grow.</summary>
internal sealed class BoundedCache<TKey, TValue>(int limit)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, TValue> _known = new();

    // The dictionary's own count takes all of its locks.
    private int _count;

    public TValue Of(TKey key, Func<TKey, TValue> compute)
    {
        if (_known.TryGetValue(key, out var known))
        {
            return known;
        }

        if (Interlocked.Increment(ref _count) > limit)
        {
            _known.Clear();
            Interlocked.Exchange(ref _count, 0);
        }

        return _known[key] = compute(key);
    }
}
