using System.Text;
using SdkKit.Secrets.CSharp;
using SdkKit.Secrets.Documents;

namespace SdkKit.Secrets.Matching;

/// <summary>
/// The text as matchers see it: a string, ASCII bytes that nobody has decoded, because next to nothing of a file is ever looked at, or characters in a
/// buffer that the next file is decoded into. Counts every character read, so that a test can hold the whole scan to its linear bound.
/// </summary>
internal sealed class CandidateText
{
    private const int LongestProlog = 80;

    private readonly string? _text;
    private readonly byte[]? _ascii;
    private readonly char[] _characters = [];
    private readonly int _offset;
    private CSharpText? _csharp;
    private DocumentText? _document;
    private bool _isDocumentRead;

    public CandidateText(string text) => (_text, Length) = (text, text.Length);

    /// <param name="characters">Of which the first <paramref name="count"/> count.</param>
    /// <param name="count">How many count.</param>
    public CandidateText(char[] characters, int count) => (_characters, Length) = (characters, count);

    /// <param name="ascii">Bytes below 128.</param>
    /// <param name="start">Index of the first that counts.</param>
    /// <param name="count">How many count.</param>
    public CandidateText(byte[] ascii, int start, int count) => (_ascii, _offset, Length) = (ascii, start, count);

    /// <summary>The text as C# source, split when first asked for.</summary>
    public CSharpText CSharp
    {
        get
        {
            Reads += _csharp is null ? Length : 1;
            return _csharp ??= new CSharpText(Whole);
        }
    }

    /// <summary>The text as a document of <paramref name="syntax"/>, read when first asked for; null where it has no structure of its own.</summary>
    public DocumentText? Document(TextSyntax syntax)
    {
        if (!_isDocumentRead && DocumentText.HasStructure(syntax))
        {
            Reads += 4 * Length;
            _document = IsDocumentation ? null : DocumentText.Read(Whole, syntax);
            _isDocumentRead = true;
        }

        return _document;
    }

    public int Length { get; }

    public long Reads { get; private set; }

    public char this[int index]
    {
        get
        {
            Reads++;
            return At(index);
        }
    }

    public string Slice(int start, int length)
    {
        Reads += length;
        return Copy(start, length);
    }

    public bool Matches(int start, string literal)
    {
        Reads += literal.Length;
        if (start < 0 || start + literal.Length > Length)
            return false;
        if (_text is { } text)
            return string.CompareOrdinal(text, start, literal, 0, literal.Length) == 0;

        for (var i = 0; i < literal.Length; i++)
        {
            if (At(start + i) != literal[i])
                return false;
        }

        return true;
    }

    /// <summary>Equal for equal parts, and for <see cref="HashOf(string)"/> of the same characters.</summary>
    public uint HashOf(int start, int end)
    {
        Reads += end - start;
        var hash = (uint)(end - start);
        for (var i = start; i < end; i++)
            hash = hash * 31 + At(i);
        return hash;
    }

    public static uint HashOf(string text)
    {
        var hash = (uint)text.Length;
        foreach (var c in text)
            hash = hash * 31 + c;
        return hash;
    }

    /// <summary>Index behind the last character of <paramref name="set"/> from <paramref name="start"/> on, at most <paramref name="limit"/> further.</summary>
    public int SkipForward(int start, AsciiSet set, int limit = int.MaxValue)
    {
        var end = (int)Math.Min(Length, (long)start + limit);
        var at = start;
        while (at < end && set.Contains(At(at)))
            at++;
        Reads += at - start + (at < end ? 1 : 0);
        return at;
    }

    /// <summary>Index of the first character of the run of <paramref name="set"/> that ends before <paramref name="end"/>, not before <paramref name="floor"/>.</summary>
    public int SkipBackward(int end, AsciiSet set, int floor)
    {
        var at = end;
        while (at > floor && set.Contains(At(at - 1)))
            at--;
        Reads += end - at + (at > floor ? 1 : 0);
        return at;
    }

    public bool IsAt(int index, AsciiSet set) => index >= 0 && index < Length && set.Contains(this[index]);

    /// <summary>What a compiler makes of documentation comments is running text between tags, and often the largest part of a tree of packages.</summary>
    private bool IsDocumentation => Slice(0, Math.Min(Length, LongestProlog)).IndexOf("<doc>", StringComparison.Ordinal) >= 0;

    /// <summary>All of it, for what reads a text as a whole.</summary>
    private string Whole => Copy(0, Length);

    private char At(int index) => _ascii is { } ascii ? (char)ascii[_offset + index] : _text is { } text ? text[index] : _characters[index];

    private string Copy(int start, int length) =>
        _ascii is { } ascii ? Encoding.ASCII.GetString(ascii, _offset + start, length) : _text is { } text ? text.Substring(start, length) : new string(_characters, start, length);
}
