namespace SdkKit.Propagation;

/// <summary>The time after a client's first request in which a refusal may only mean that its role has not arrived everywhere yet.</summary>
internal sealed class PropagationWindow(TimeSpan length, TimeProvider time)
{
    private long _start;

    public TimeSpan Length => length;

    public TimeProvider Time => time;

    public void Start()
    {
        if (Volatile.Read(ref _start) is 0)
        {
            // Timestamp 0 is the mark of a window that has not begun.
            Interlocked.CompareExchange(ref _start, Math.Max(time.GetTimestamp(), 1), 0);
        }
    }

    public TimeSpan Elapsed => time.GetElapsedTime(Volatile.Read(ref _start));

    public TimeSpan Left => length - Elapsed;
}
