namespace SdkKit.EndToEnd.Tests.Provisioning;

/// <summary>Every request of a verb, before and, when it changes something, after the service acted; ends with the run that is not reached.</summary>
internal sealed class KillPoints
{
    private readonly Queue<KillPoint> _again = [];
    private readonly Lock _gate = new();
    private int _next = 1;
    private int _last = int.MaxValue;

    /// <summary>How many points were met.</summary>
    public int Met { get; private set; }

    /// <summary>How many requests changed something.</summary>
    public int Writes { get; private set; }

    /// <summary>Whether no point is left to be met, as far as is known.</summary>
    public bool IsDone
    {
        get
        {
            lock (_gate)
            {
                return _again.Count == 0 && _next >= _last;
            }
        }
    }

    public KillPoint? Next()
    {
        lock (_gate)
        {
            return _again.TryDequeue(out var again) ? again : _next < _last ? new(_next++, After: false) : null;
        }
    }

    /// <param name="point">Where the process was to be killed.</param>
    /// <param name="method">Method and path of the request that it was killed at; <see langword="null"/> when it ended before.</param>
    public void Report(KillPoint point, string? method)
    {
        lock (_gate)
        {
            if (method is null)
            {
                _last = Math.Min(_last, point.Request);
                return;
            }

            Met++;
            if (!point.After && IsWrite(method))
            {
                Writes++;
                _again.Enqueue(point with { After = true });
            }
        }
    }

    private static bool IsWrite(string request) =>
        !request.StartsWith("GET ", StringComparison.Ordinal) && !request.EndsWith("/token", StringComparison.Ordinal);
}
