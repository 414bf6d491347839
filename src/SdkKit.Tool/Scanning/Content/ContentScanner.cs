using System.Buffers;
using System.Text;
using SdkKit.Secrets;
using SdkKit.Secrets.Matching;
using SdkKit.Tool.Scanning.Prefilter;

namespace SdkKit.Tool.Scanning.Content;

/// <summary>Finds the secrets in the content of a file or of a git object. Thread-safe.</summary>
internal sealed class ContentScanner
{
    /// <summary>Content of up to this many bytes is looked at in one piece, anything larger in windows.</summary>
    public const int LargestPiece = 2 * 1024 * 1024;

    private readonly SecretScanOptions[] _options;

    [ThreadStatic]
    private static AnchorPlaces? _anchors;

    public ContentScanner(TimeProvider clock)
    {
        var options = new SecretScanOptions { Clock = clock.GetUtcNow };
        _options = [.. Enum.GetValues<TextSyntax>().Select(syntax => options with { Syntax = syntax })];
    }

    /// <summary>Begins to load the rules and to make the prefilter on another thread: reading the command line keeps only one busy.</summary>
    public static void Prepare() => Task.Run(AnchorBytes.Prepare);

    /// <summary>The secrets in order; null when the content is no text.</summary>
    /// <param name="path">Its name, which tells how it writes names and values.</param>
    /// <param name="content">All of it.</param>
    public IReadOnlyList<LocatedSecret>? Scan(string path, ArraySegment<byte> content)
    {
        var kind = FileText.KindOf(content);
        if (kind == TextKind.Binary)
            return null;
        if (kind != TextKind.Utf8 || SecretScanner.MayBeOneSecret(content.Count))
            return Scan(FileText.Decode(content, kind), OptionsOf(path));

        // Anchors are ASCII: they are looked for in the bytes, and what has none is never decoded.
        var text = content[FileText.MarkLength(content, kind)..];
        var options = OptionsOf(path);
        var anchors = _anchors ??= new AnchorPlaces();
        anchors.Clear();
        var isAscii = Ascii.IsValid(text);
        AnchorBytes.All.FindTellingIn(text, isAscii, options.Syntax, anchors);
        if (anchors.Count == 0)
            return [];
        if (!isAscii)
            return ScanDecoded(text, anchors, options);

        var secrets = SecretScanner.Scan(new CandidateText(text.Array!, text.Offset, text.Count), anchors, options);
        return secrets.Count == 0 ? [] : Locate(Encoding.ASCII.GetString(text), secrets);
    }

    /// <summary>The same for content of any length in bounded memory.</summary>
    /// <param name="path">Its name, which tells how it writes names and values.</param>
    /// <param name="content">All of it, read to its end.</param>
    public IReadOnlyList<LocatedSecret>? Scan(string path, Stream content) => WindowedScan.Run(content, OptionsOf(path));

    /// <summary>How the engine is to look at the file at <paramref name="path"/>.</summary>
    public SecretScanOptions OptionsOf(string path) => _options[(int)TextSyntaxes.OfPath(path)];

    private static IReadOnlyList<LocatedSecret> Scan(string text, SecretScanOptions options) => Locate(text, SecretScanner.Scan(text, options));

    private static IReadOnlyList<LocatedSecret> ScanDecoded(ReadOnlySpan<byte> content, AnchorPlaces anchors, SecretScanOptions options)
    {
        CountCharacters(content, anchors);

        // A string for each file would be most of what a scan allocates.
        var characters = ArrayPool<char>.Shared.Rent(content.Length);
        try
        {
            var count = Encoding.UTF8.GetChars(content, characters);
            var secrets = SecretScanner.Scan(new CandidateText(characters, count), anchors, options);
            return secrets.Count == 0 ? [] : Locate(new string(characters, 0, count), secrets);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(characters);
        }
    }

    private static IReadOnlyList<LocatedSecret> Locate(string text, IReadOnlyList<SecretFinding> secrets)
    {
        if (secrets.Count == 0)
            return [];

        var lines = new LineMap(text);
        var occurrences = new Occurrences();
        foreach (var secret in secrets)
            occurrences.Add(lines.At(secret.Start), lines.At(secret.End), secret);
        return occurrences.Found;
    }

    /// <summary>Turns places in bytes into places in characters. Both ends of what is counted are ASCII, so that no character is cut.</summary>
    private static void CountCharacters(ReadOnlySpan<byte> content, AnchorPlaces anchors)
    {
        var (bytes, characters) = (0, 0);
        for (var i = 0; i < anchors.Count; i++)
        {
            var start = anchors[i].Start;
            characters += start >= bytes ? Encoding.UTF8.GetCharCount(content[bytes..start]) : -Encoding.UTF8.GetCharCount(content[start..bytes]);
            bytes = start;
            anchors[i] = new AnchorPlace(anchors[i].Anchor, characters);
        }
    }
}
