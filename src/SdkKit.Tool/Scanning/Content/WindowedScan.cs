using System.Text;
using SdkKit.Secrets;

namespace SdkKit.Tool.Scanning.Content;

/// <summary>
/// Scans content of any length through a window. Each position belongs to one window, which also shows some text on both sides of it: a secret that lies
/// across a border is found once, and a file of a single line costs no more memory than any other.
/// </summary>
internal sealed class WindowedScan
{
    private const int Owned = 1 << 20;
    private const int Margin = 1 << 16;

    private readonly char[] _window = new char[Margin + Owned + Margin];
    private readonly byte[] _bytes = new byte[1 << 16];
    private readonly Occurrences _occurrences = new();
    private readonly Stream _content;
    private readonly SecretScanOptions _options;
    private readonly Decoder _decoder;

    private TextPosition _origin = new(1, 1);
    private int _byteCount;
    private int _length;
    private bool _isLast;

    private WindowedScan(Stream content, SecretScanOptions options, byte[] head, TextKind kind)
    {
        (_content, _options) = (content, options);
        (_byteCount, _decoder) = (head.Length, FileText.EncodingOf(kind).GetDecoder());
        head.CopyTo(_bytes, 0);
    }

    /// <summary>The secrets in order; null when the content is no text.</summary>
    public static IReadOnlyList<LocatedSecret>? Run(Stream content, SecretScanOptions options)
    {
        var head = new byte[FileText.Sample];
        head = head[..content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        var kind = FileText.KindOf(head);
        return kind == TextKind.Binary ? null : new WindowedScan(content, options, head, kind).Run();
    }

    private IReadOnlyList<LocatedSecret> Run()
    {
        var ownedStart = 0;
        while (true)
        {
            Fill();
            if (_origin is (1, 1) && _length > 0 && _window[0] == FileText.Mark)
                Slide(1, countColumns: false);

            var ownedEnd = _isLast ? _length : _length - Margin;
            Scan(ownedStart, ownedEnd);
            if (_isLast)
                return _occurrences.Found;

            var drop = ownedEnd - Margin;
            if (_window[drop] == '\n')
                drop--; // CR LF stays together.
            Slide(drop, countColumns: true);
            ownedStart = ownedEnd - drop;
        }
    }

    private void Scan(int ownedStart, int ownedEnd)
    {
        var text = new string(_window, 0, _length);
        LineMap? lines = null;
        foreach (var secret in SecretScanner.Scan(text, _options).Where(s => s.Start >= ownedStart && s.Start < ownedEnd))
        {
            lines ??= new LineMap(text);
            _occurrences.Add(lines.At(secret.Start).After(_origin), lines.At(secret.End).After(_origin), secret);
        }
    }

    private void Fill()
    {
        while (!_isLast && _window.Length - _length > _bytes.Length + 1)
        {
            if (_byteCount == 0)
                _byteCount = _content.Read(_bytes);
            _isLast = _byteCount == 0;
            _length += _decoder.GetChars(_bytes.AsSpan(0, _byteCount), _window.AsSpan(_length), flush: _isLast);
            _byteCount = 0;
        }
    }

    private void Slide(int count, bool countColumns)
    {
        if (countColumns)
            _origin = LineMap.EndOf(_window.AsSpan(0, count)).After(_origin);
        _window.AsSpan(count, _length - count).CopyTo(_window);
        _length -= count;
    }
}
