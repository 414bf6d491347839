using System.Runtime.CompilerServices;
using System.Text;

namespace SdkKit.SourceGenerator.Emitting;

/// <summary>Lines of code at their depth, with line ends that are the same on every system.</summary>
internal sealed class CodeWriter
{
    private const string Step = "    ";
    private readonly StringBuilder _text = new(capacity: 16384);
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

    public override string ToString() => _text.ToString();

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
