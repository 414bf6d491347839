using System.Collections.Concurrent;

namespace SdkKit.Catalog;

/// <summary>Remembers what was computed for a text; starts anew when it is full, so that a long-lived compiler does not grow.</summary>
internal sealed class BoundedCache<T>
{
    private const int Limit = 4096;

    private readonly ConcurrentDictionary<string, T> _known = new(StringComparer.Ordinal);
    private int _count;

    public T Of(string key, Func<string, T> compute)
    {
        if (_known.TryGetValue(key, out var known))
        {
            return known;
        }

        if (Interlocked.Increment(ref _count) > Limit)
        {
            _known.Clear();
            Interlocked.Exchange(ref _count, 0);
        }

        return _known[key] = compute(key);
    }
}
