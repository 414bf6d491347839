using System.Collections.Concurrent;
using SdkKit.Tool.Scanning.Content;

namespace SdkKit.Tool.Scanning;

/// <summary>Takes what the readers find, from any thread.</summary>
internal sealed class ScanCollector
{
    private ConcurrentBag<FileFinding> _findings = [];
    private readonly ConcurrentBag<string> _unread = [];
    private readonly ConcurrentBag<string> _skipped = [];
    private int _files;
    private int _binaries;
    private int _expected;

    /// <summary>Files that are done with.</summary>
    public int Done => Volatile.Read(ref _files) + Volatile.Read(ref _binaries);

    /// <summary>Files to read; zero where they are listed as the scan goes.</summary>
    public int Expected => Volatile.Read(ref _expected);

    /// <summary>Announces files.</summary>
    public void Expect(int count) => Interlocked.Add(ref _expected, count);

    /// <summary>Takes the secrets of one file; null for a file that is no text.</summary>
    public void Add(string path, string? commit, IReadOnlyList<LocatedSecret>? secrets)
    {
        if (secrets is null)
            Interlocked.Increment(ref _binaries);
        else
            Interlocked.Increment(ref _files);
        foreach (var (start, end, ordinal, secret) in secrets ?? [])
            _findings.Add(new FileFinding(path, start, end, ordinal, secret) { Commit = commit });
    }

    /// <summary>Something that should have been read and was not: the answer is incomplete.</summary>
    public void Unread(string line) => _unread.Add(line);

    /// <summary>Something that cannot hold text and is worth a line.</summary>
    public void Skipped(string line) => _skipped.Add(line);

    /// <summary>Leaves of equal secrets the one that comes first in <paramref name="order"/>.</summary>
    public void KeepFirst(Func<FileFinding, int> order) =>
        _findings = [.. _findings.GroupBy(static f => f.Secret.Fingerprint).Select(equal => equal.OrderBy(order).ThenBy(static f => f.Start.Line).ThenBy(static f => f.Start.Column).First())];

    public ScanResult Result() => new(
        [.. _findings.OrderBy(static f => f.Path, StringComparer.Ordinal).ThenBy(static f => f.Start.Line).ThenBy(static f => f.Start.Column)],
        _files,
        _binaries,
        [.. _unread.Order(StringComparer.Ordinal)])
    {
        Skipped = [.. _skipped.Order(StringComparer.Ordinal)],
    };
}
