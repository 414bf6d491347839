using SdkKit.Secrets.CSharp;
using SdkKit.Secrets.Documents;

namespace SdkKit.Secrets.Matching;

/// <summary>The text as matchers see it; counts every character read, so that a test can hold the whole scan to its linear bound.</summary>
internal sealed class CandidateText(string text)
{
    private CSharpText? _csharp;
    private DocumentText? _document;
    private bool _isDocumentRead;

    /// <summary>The text as C# source, split when first asked for.</summary>
    public CSharpText CSharp
    {
        get
        {
            Reads += _csharp is null ? text.Length : 1;
            return _csharp ??= new CSharpText(text);
        }
    }

    /// <summary>The text as a document of <paramref name="syntax"/>, read when first asked for; null where it has no structure of its own.</summary>
    public DocumentText? Document(TextSyntax syntax)
    {
        if (!_isDocumentRead)
        {
            Reads += 4 * text.Length;
            _document = DocumentText.Read(text, syntax);
            _isDocumentRead = true;
        }

        return _document;
    }

    public int Length => text.Length;

    public long Reads { get; private set; }

    public char this[int index]
    {
        get
        {
            Reads++;
            return text[index];
        }
    }

    public string Slice(int start, int length)
    {
        Reads += length;
        return text.Substring(start, length);
    }

    public bool Matches(int start, string literal)
    {
        Reads += literal.Length;
        return start >= 0 && start + literal.Length <= text.Length && string.CompareOrdinal(text, start, literal, 0, literal.Length) == 0;
    }

    /// <summary>Index behind the last character of <paramref name="set"/> from <paramref name="start"/> on, at most <paramref name="limit"/> further.</summary>
    public int SkipForward(int start, AsciiSet set, int limit = int.MaxValue)
    {
        var end = (int)Math.Min(text.Length, (long)start + limit);
        while (start < end && set.Contains(this[start]))
            start++;
        return start;
    }

    /// <summary>Index of the first character of the run of <paramref name="set"/> that ends before <paramref name="end"/>, not before <paramref name="floor"/>.</summary>
    public int SkipBackward(int end, AsciiSet set, int floor)
    {
        while (end > floor && set.Contains(this[end - 1]))
            end--;
        return end;
    }

    public bool IsAt(int index, AsciiSet set) => index >= 0 && index < text.Length && set.Contains(this[index]);
}
