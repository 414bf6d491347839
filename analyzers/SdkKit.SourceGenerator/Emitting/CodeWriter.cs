using System.Runtime.CompilerServices;
using System.Text;

namespace SdkKit.SourceGenerator.Emitting;

/// <summary>Lines of code at their depth, with line ends that are the same on every system.</summary>
internal sealed class CodeWriter
{
    private const string Step = "    ";
    private const int Usual = 16_384;
    private const int MostKept = 16 * Usual;

    // A project's clients are written one after the other, and most of what writing costs is room for the text.
    [ThreadStatic]
    private static StringBuilder? _spare;

    private readonly StringBuilder _text = Take();
    private int _depth;
    private bool _isAtStart = true;

    /// <summary>Writes a line, or several at the present depth.</summary>
    public void Line(string text = "")
    {
        Append(text);
        EndLine();
    }

    /// <summary>Writes a line, or several at the present depth; its parts go straight into the text.</summary>
    public void Line([InterpolatedStringHandlerArgument("")] ref CodeLine _) => EndLine();

    public void Open(string text = "{")
    {
        Line(text);
        _depth++;
    }

    public void Open([InterpolatedStringHandlerArgument("")] ref CodeLine _)
    {
        EndLine();
        _depth++;
    }

    public void Close(string text = "}")
    {
        _depth--;
        Line(text);
    }

    /// <summary>The text; nothing can be written after it.</summary>
    public string Complete()
    {
        var text = _text.ToString();
        if (_text.Capacity <= MostKept)
        {
            _spare = _text.Clear();
        }

        return text;
    }

    private static StringBuilder Take()
    {
        var text = _spare ?? new StringBuilder(Usual);
        _spare = null;
        return text;
    }

    internal void Append(string text)
    {
        var start = 0;
        for (var end = text.IndexOf('\n'); end >= 0; end = text.IndexOf('\n', start))
        {
            AppendPart(text, start, end > start && text[end - 1] == '\r' ? end - 1 : end);
            EndLine();
            start = end + 1;
        }

        AppendPart(text, start, text.Length);
    }

    private void EndLine()
    {
        _text.Append('\n');
        _isAtStart = true;
    }

    private void AppendPart(string text, int start, int end)
    {
        if (end == start)
        {
            return;
        }

        for (var depth = 0; _isAtStart && depth < _depth; depth++)
        {
            _text.Append(Step);
        }

        _isAtStart = false;
        _text.Append(text, start, end - start);
    }
}
