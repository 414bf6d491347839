namespace SdkKit.Emulator.Transcripts;

/// <summary>Every request of a run in the order of its answers; secrets are masked.</summary>
public sealed class Transcript
{
    private readonly TimeProvider _clock;
    private readonly List<TranscriptEntry> _entries = [];
    private readonly Lock _gate = new();

    internal Transcript(TimeProvider clock) => _clock = clock;

    /// <summary>Raised after each entry, on the thread that answered the request.</summary>
    public event Action<TranscriptEntry>? Recorded;

    /// <summary>The entries so far.</summary>
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

    internal void Add(string method, string host, string pathAndQuery, int status, string? principal = null, string? action = null)
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
        };
        lock (_gate)
        {
            _entries.Add(entry);
        }

        Recorded?.Invoke(entry);
    }
}
