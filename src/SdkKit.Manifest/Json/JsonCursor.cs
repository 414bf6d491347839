namespace SdkKit.Manifest.Json;

/// <summary>A place in a text that moves forward and knows its line and column.</summary>
internal sealed class JsonCursor
{
    private readonly string _text;
    private readonly string _path;
    private int _index;
    private int _line = 1;
    private int _lineStart;

    public JsonCursor(string text, string path)
    {
        _text = text;
        _path = path;
        _index = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
    }

    public int Index => _index;

    public bool AtEnd => _index >= _text.Length;

    /// <summary>The character here, or NUL at the end; a NUL in the text is as unexpected as the end.</summary>
    public char Current => AtEnd ? '\0' : _text[_index];

    public JsonPosition Position => new(_path, _line, _index - _lineStart + 1);

    public void Advance(int count = 1) => _index += count;

    public string TextFrom(int start) => _text.Substring(start, _index - start);

    /// <summary>The next characters, fewer at the end.</summary>
    public string Ahead(int count) => _text.Substring(_index, Math.Min(count, _text.Length - _index));

    public void Expect(char character)
    {
        if (Current != character)
        {
            throw Unexpected($"'{character}'");
        }

        Advance();
    }

    public void SkipWhiteSpace()
    {
        for (; Current is ' ' or '\t' or '\r' or '\n'; Advance())
        {
            if (Current == '\n')
            {
                _line++;
                _lineStart = _index + 1;
            }
        }
    }

    public ManifestException Error(string reason) => new(_path, _line, _index - _lineStart + 1, reason);

    public ManifestException Unexpected(string expected) =>
        Error(AtEnd ? $"the file ends where {expected} is expected" : $"{Describe(Current)} stands where {expected} is expected");

    private static string Describe(char character) => character switch
    {
        '\n' or '\r' => "the end of the line",
        < ' ' => "a control character",
        _ => $"'{character}'",
    };
}
