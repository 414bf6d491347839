namespace SdkKit.Tool.Scanning.Content;

/// <summary>Turns indexes into lines and columns; lines end in LF, CR LF or CR.</summary>
internal sealed class LineMap
{
    private readonly List<int> _starts = [0];

    public LineMap(string text)
    {
        for (var end = EndOfLine(text, 0); end >= 0; end = EndOfLine(text, end))
            _starts.Add(end);
    }

    public TextPosition At(int index)
    {
        var found = _starts.BinarySearch(index);
        var line = found >= 0 ? found : ~found - 1;
        return new TextPosition(line + 1, index - _starts[line] + 1);
    }

    /// <summary>The position behind the last character of <paramref name="text"/>.</summary>
    public static TextPosition EndOf(ReadOnlySpan<char> text)
    {
        var (line, start) = (1, 0);
        for (var end = EndOfLine(text, 0); end >= 0; end = EndOfLine(text, end))
            (line, start) = (line + 1, end);
        return new TextPosition(line, text.Length - start + 1);
    }

    /// <summary>The index behind the next end of a line; negative where there is none.</summary>
    private static int EndOfLine(ReadOnlySpan<char> text, int from)
    {
        var at = text[from..].IndexOfAny('\n', '\r');
        if (at < 0)
            return at;

        at += from;
        return text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? at + 2 : at + 1;
    }
}
