using System.Collections.Concurrent;

namespace SdkKit.Resilience;

/// <summary>Ends a try that takes too long. The sources of the system's clock are used again, so that a try that succeeds allocates none.</summary>
internal sealed class AttemptTimer(TimeProvider time, TimeSpan timeout)
{
    private const int MaxKept = 256;
    private readonly ConcurrentQueue<CancellationTokenSource> _kept = new();

    public TimeSpan Timeout => timeout;

    public CancellationTokenSource Start()
    {
        if (!ReferenceEquals(time, TimeProvider.System))
        {
            return new CancellationTokenSource(timeout, time);
        }

        if (!_kept.TryDequeue(out var source))
        {
            return new CancellationTokenSource(timeout);
        }

        source.CancelAfter(timeout);
        return source;
    }

    public void Stop(CancellationTokenSource source)
    {
        if (ReferenceEquals(time, TimeProvider.System) && _kept.Count < MaxKept && source.TryReset())
        {
            _kept.Enqueue(source);
        }
        else
        {
            source.Dispose();
        }
    }
}
