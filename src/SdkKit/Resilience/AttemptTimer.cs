using System.Collections.Concurrent;

namespace SdkKit.Resilience;

/// <summary>Ends a try that takes too long. The sources of the system's clock are used again, so that a try that succeeds allocates none.</summary>
internal sealed class AttemptTimer(TimeProvider time, TimeSpan timeout)
{
    private const int MaxKept = 256;
    private readonly ConcurrentQueue<CancellationTokenSource> _kept = new();

    // Nearly always the one that is needed: a queue costs several times as much.
    private CancellationTokenSource? _spare;

    public TimeSpan Timeout => timeout;

    public CancellationTokenSource Start()
    {
        if (!ReferenceEquals(time, TimeProvider.System))
        {
            return new CancellationTokenSource(timeout, time);
        }

        var source = Interlocked.Exchange(ref _spare, null);
        if (source is null && !_kept.TryDequeue(out source))
        {
            return new CancellationTokenSource(timeout);
        }

        source.CancelAfter(timeout);
        return source;
    }

    public void Stop(CancellationTokenSource source)
    {
        if (!ReferenceEquals(time, TimeProvider.System) || !source.TryReset())
        {
            source.Dispose();
        }
        else if (Interlocked.CompareExchange(ref _spare, source, null) is not null)
        {
            Keep(source);
        }
    }

    private void Keep(CancellationTokenSource source)
    {
        if (_kept.Count < MaxKept)
        {
            _kept.Enqueue(source);
        }
        else
        {
            source.Dispose();
        }
    }
}
