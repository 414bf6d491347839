using System.Collections.Concurrent;
using SdkKit.Secrets;

namespace SdkKit.Tool.Scanning.Files;

/// <summary>Reads files, several at a time, and collects their secrets.</summary>
internal sealed class FileScanner(string workingDirectory, TimeProvider clock)
{
    private const long LargestFile = 64 * 1024 * 1024;

    private readonly SecretScanOptions _options = new() { Clock = clock.GetUtcNow };
    private readonly ConcurrentBag<FileFinding> _findings = [];
    private readonly ConcurrentBag<string> _unread = [];
    private int _files;
    private int _binaries;

    public void Scan(string path)
    {
        var name = NameOf(path);
        try
        {
            if (new FileInfo(path).Length > LargestFile)
                _unread.Add($"'{name}' is larger than {LargestFile / 1024 / 1024} MiB and was not scanned");
            else
                Scan(name, File.ReadAllBytes(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _unread.Add($"'{name}' could not be read: {error.Message.Split('\n')[0]}");
        }
    }

    public ScanResult Result() => new(
        [.. _findings.OrderBy(static f => f.Path, StringComparer.Ordinal).ThenBy(static f => f.Start.Line).ThenBy(static f => f.Start.Column)],
        _files,
        _binaries,
        [.. _unread.Order(StringComparer.Ordinal)]);

    private void Scan(string name, byte[] content)
    {
        var kind = FileText.KindOf(content);
        if (kind == TextKind.Binary)
        {
            Interlocked.Increment(ref _binaries);
            return;
        }

        // Anchors are ASCII, so most files are done with before anything is decoded.
        Interlocked.Increment(ref _files);
        if (kind == TextKind.Utf8 && !SecretScanner.MayContainSecret(content, 0, content.Length))
            return;

        var text = FileText.Decode(content, kind);
        var lines = new LineMap(text);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var secret in SecretScanner.Scan(text, _options))
        {
            var ordinal = seen[secret.Fingerprint] = seen.GetValueOrDefault(secret.Fingerprint) + 1;
            _findings.Add(new FileFinding(name, lines.At(secret.Start), lines.At(secret.End), ordinal, secret));
        }
    }

    private string NameOf(string path)
    {
        var relative = Path.GetRelativePath(workingDirectory, path);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? path : relative).Replace('\\', '/');
    }
}
