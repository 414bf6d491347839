using SdkKit.Secrets;
using SdkKit.Tool.Scanning.Prefilter;

namespace SdkKit.Tool.Scanning.Content;

/// <summary>Finds the secrets in the content of a file or of a git object. Thread-safe.</summary>
internal sealed class ContentScanner(TimeProvider clock)
{
    /// <summary>Content of up to this many bytes is looked at in one piece, anything larger in windows.</summary>
    public const int LargestPiece = 2 * 1024 * 1024;

    private readonly SecretScanOptions _options = new() { Clock = clock.GetUtcNow };

    /// <summary>The secrets in order; null when the content is no text.</summary>
    public IReadOnlyList<LocatedSecret>? Scan(ReadOnlySpan<byte> content)
    {
        var kind = FileText.KindOf(content);
        if (kind == TextKind.Binary)
            return null;

        // Anchors are ASCII, so most files are done with before anything is decoded.
        return kind == TextKind.Utf8 && !AnchorBytes.All.IsAnyIn(content) ? [] : Scan(FileText.Decode(content, kind));
    }

    /// <summary>The same for content of any length in bounded memory.</summary>
    public IReadOnlyList<LocatedSecret>? Scan(Stream content) => WindowedScan.Run(content, _options);

    private IReadOnlyList<LocatedSecret> Scan(string text)
    {
        var secrets = SecretScanner.Scan(text, _options);
        if (secrets.Count == 0)
            return [];

        var lines = new LineMap(text);
        var occurrences = new Occurrences();
        foreach (var secret in secrets)
            occurrences.Add(lines.At(secret.Start), lines.At(secret.End), secret);
        return occurrences.Found;
    }
}
