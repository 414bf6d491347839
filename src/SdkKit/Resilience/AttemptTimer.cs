using System.Collections.Concurrent;

namespace SdkKit.Resilience;

/// <summary>Ends a try that takes too long. The sources of the system's clock are used again, so that a try that succeeds allocates none.</summary>
internal sealed class AttemptTimer(TimeProvider time, TimeSpan timeout)
{
    private const int MaxKept = 256;
    private readonly ConcurrentQueue<CancellationTokenSource> _kept = new();

    // Nearly always the one that is needed: a queue costs several times as much.
    private CancellationTokenSource? _last;

    public TimeSpan Timeout => timeout;

    private bool IsOfSystem => ReferenceEquals(time, TimeProvider.System);

    public CancellationTokenSource Rent() =>
        !IsOfSystem ? new CancellationTokenSource(timeout, time)
        : Interlocked.Exchange(ref _last, null) ?? (_kept.TryDequeue(out var kept) ? kept : new CancellationTokenSource());

    /// <summary>Lets the time of a source begin, if the system's clock has not begun it yet: an answer that is there at once needs no timer, which costs two locks.</summary>
    public void Begin(CancellationTokenSource source)
    {
        if (IsOfSystem)
        {
            source.CancelAfter(timeout);
        }
    }

    public void Return(CancellationTokenSource source)
    {
        if (!IsOfSystem || !source.TryReset())
        {
            source.Dispose();
        }
        else if (Interlocked.Exchange(ref _last, source) is { } earlier)
        {
            Keep(earlier);
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
