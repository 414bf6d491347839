using SdkKit.Emulator.Faults;

namespace SdkKit.Emulator.Transcripts;

/// <summary>The latest requests of a run in the order of their answers; secrets are masked.</summary>
public sealed class Transcript
{
    private readonly TimeProvider _clock;
    private readonly int _capacity;
    private readonly Queue<TranscriptEntry> _entries = [];
    private readonly Lock _gate = new();

    internal Transcript(TimeProvider clock, int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        _clock = clock;
        _capacity = capacity;
    }

    /// <summary>Raised after each entry, on the thread that answered the request.</summary>
    public event Action<TranscriptEntry>? Recorded;

    /// <summary>The latest entries, the oldest first.</summary>
    public IReadOnlyList<TranscriptEntry> Entries
    {
        get
        {
            lock (_gate)
            {
                return [.. _entries];
            }
        }
    }

    internal void Add(string method, string host, string pathAndQuery, int status, string? principal = null, string? action = null, FaultKind? fault = null)
    {
        var entry = new TranscriptEntry
        {
            Time = _clock.GetUtcNow(),
            Method = method,
            Host = host,
            Path = SecretMask.Apply(pathAndQuery),
            Status = status,
            Principal = principal,
            Action = action,
            Fault = fault,
        };
        lock (_gate)
        {
            if (_entries.Count == _capacity)
            {
                _entries.Dequeue();
            }

            _entries.Enqueue(entry);
        }

        Recorded?.Invoke(entry);
    }
}
