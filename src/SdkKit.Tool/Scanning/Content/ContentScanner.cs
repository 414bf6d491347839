using System.Text;
using SdkKit.Secrets;
using SdkKit.Secrets.Matching;
using SdkKit.Tool.Scanning.Prefilter;

namespace SdkKit.Tool.Scanning.Content;

/// <summary>Finds the secrets in the content of a file or of a git object. Thread-safe.</summary>
internal sealed class ContentScanner(TimeProvider clock)
{
    /// <summary>Content of up to this many bytes is looked at in one piece, anything larger in windows.</summary>
    public const int LargestPiece = 2 * 1024 * 1024;

    private readonly SecretScanOptions _options = new() { Clock = clock.GetUtcNow };

    /// <summary>The secrets in order; null when the content is no text.</summary>
    /// <param name="path">Its name, which tells how it writes names and values.</param>
    /// <param name="content">All of it.</param>
    public IReadOnlyList<LocatedSecret>? Scan(string path, ReadOnlySpan<byte> content)
    {
        var kind = FileText.KindOf(content);
        if (kind == TextKind.Binary)
            return null;
        if (kind != TextKind.Utf8)
            return Locate(FileText.Decode(content, kind), decoded => SecretScanner.Scan(decoded, OptionsOf(path)));

        // Anchors are ASCII: they are looked for in the bytes, and what has none is never decoded.
        var text = FileText.WithoutMark(content, kind);
        var anchors = AnchorBytes.All.FindIn(text);
        if (anchors.Count == 0)
            return [];

        CountCharacters(text, anchors);
        return Locate(Encoding.UTF8.GetString(text), decoded => SecretScanner.Scan(decoded, anchors, OptionsOf(path)));
    }

    /// <summary>The same for content of any length in bounded memory.</summary>
    /// <param name="path">Its name, which tells how it writes names and values.</param>
    /// <param name="content">All of it, read to its end.</param>
    public IReadOnlyList<LocatedSecret>? Scan(string path, Stream content) => WindowedScan.Run(content, OptionsOf(path));

    /// <summary>How the engine is to look at the file at <paramref name="path"/>.</summary>
    public SecretScanOptions OptionsOf(string path) => _options with { Syntax = TextSyntaxes.OfPath(path) };

    private static IReadOnlyList<LocatedSecret> Locate(string text, Func<string, IReadOnlyList<SecretFinding>> scan)
    {
        var secrets = scan(text);
        if (secrets.Count == 0)
            return [];

        var lines = new LineMap(text);
        var occurrences = new Occurrences();
        foreach (var secret in secrets)
            occurrences.Add(lines.At(secret.Start), lines.At(secret.End), secret);
        return occurrences.Found;
    }

    /// <summary>Turns places in bytes into places in characters. Both ends of what is counted are ASCII, so that no character is cut.</summary>
    private static void CountCharacters(ReadOnlySpan<byte> content, List<AnchorPlace> anchors)
    {
        if (Ascii.IsValid(content))
            return;

        var (bytes, characters) = (0, 0);
        for (var i = 0; i < anchors.Count; i++)
        {
            var start = anchors[i].Start;
            characters += start >= bytes ? Encoding.UTF8.GetCharCount(content[bytes..start]) : -Encoding.UTF8.GetCharCount(content[start..bytes]);
            bytes = start;
            anchors[i] = anchors[i] with { Start = characters };
        }
    }
}
