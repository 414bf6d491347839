namespace SdkKit.Tool.Scanning.Prefilter;

/// <summary>C# source as bytes, of which a look at a line tells most places to be code: neither in a literal nor in a comment. Asked in order, it reads the source once.</summary>
internal ref struct CSharpSource(ReadOnlySpan<byte> text)
{
    private const int None = -2;
    private const int LongestLine = 400;

    private readonly ReadOnlySpan<byte> _text = text;
    private int _firstVerbatim = None;
    private int _lastOpening = None;
    private int _lastClosing = None;
    private int _read;

    /// <summary>Whether <paramref name="at"/> surely is in code; false where that would take more than a look.</summary>
    public bool IsCode(int at) => IsCodeOfLine(_text[Math.Max(0, at - LongestLine)..at], isWhole: at <= LongestLine) && !IsBehindVerbatim(at) && !IsInBlock(at);

    /// <summary>What a line holds before a text on it: its quote, the end of a hole in it, or the slashes of a comment.</summary>
    private static bool IsCodeOfLine(ReadOnlySpan<byte> before, bool isWhole)
    {
        var lineStart = before.LastIndexOfAny((byte)'\r', (byte)'\n') + 1;
        return (lineStart > 0 || isWhole) && before[lineStart..] is var line && line.IndexOfAny((byte)'"', (byte)'}') < 0 && line.IndexOf("//"u8) < 0;
    }

    /// <summary>Verbatim and raw literals alone go on over lines.</summary>
    private bool IsBehindVerbatim(int at)
    {
        if (_firstVerbatim == None)
            _firstVerbatim = Math.Min(Math.Min(FirstOf("@\""u8), FirstOf("@$"u8)), FirstOf("\"\"\""u8));
        return at > _firstVerbatim;
    }

    private readonly int FirstOf(ReadOnlySpan<byte> sign) => _text.IndexOf(sign) is >= 0 and var found ? found : int.MaxValue;

    /// <summary>Whether no end of a comment stands behind the last thing that may start one.</summary>
    private bool IsInBlock(int at)
    {
        if (at < _read)
            return true;

        var part = _text[_read..at];
        if (part.LastIndexOf("/*"u8) is >= 0 and var opening)
            _lastOpening = _read + opening;
        if (part.LastIndexOf("*/"u8) is >= 0 and var closing)
            _lastClosing = _read + closing;
        _read = at;
        return _lastOpening != None && _lastClosing < _lastOpening + 2;
    }
}
