namespace SdkKit.Tool.Scanning.Content;

/// <summary>Turns indexes into lines and columns; lines end in LF, CR LF or CR.</summary>
internal sealed class LineMap
{
    private readonly List<int> _starts = [0];

    public LineMap(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))
                _starts.Add(i + 1);
        }
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
        for (var i = text.IndexOfAny('\n', '\r'); i >= 0;)
        {
            if (text[i] == '\n' || i + 1 == text.Length || text[i + 1] != '\n')
                (line, start) = (line + 1, i + 1);
            var next = text[(i + 1)..].IndexOfAny('\n', '\r');
            i = next < 0 ? next : i + 1 + next;
        }

        return new TextPosition(line, text.Length - start + 1);
    }
}
