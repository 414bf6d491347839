namespace SdkKit.Benchmarks.Token;

/// <summary>The floor: one volatile read of a header and one look at the clock.</summary>
internal sealed class LeastRead(string header)
{
    private Entry _entry = new(header, 0);

    public void Renew(long expiresAt) => Volatile.Write(ref _entry, _entry with { ExpiresAt = expiresAt });

    public bool TryGet(out string value)
    {
        var entry = Volatile.Read(ref _entry);
        value = entry.Header;
        return Environment.TickCount64 < entry.ExpiresAt;
    }

    private sealed record Entry(string Header, long ExpiresAt);
}
