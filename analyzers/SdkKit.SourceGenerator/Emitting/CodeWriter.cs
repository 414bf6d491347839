using System.Text;

namespace SdkKit.SourceGenerator.Emitting;

/// <summary>Lines of code at their depth, with line ends that are the same on every system.</summary>
internal sealed class CodeWriter
{
    private const string Step = "    ";
    private readonly StringBuilder _text = new(capacity: 8192);
    private int _depth;

    /// <summary>Writes a line, or several at the present depth.</summary>
    public void Line(string text = "")
    {
        var start = 0;
        for (var end = text.IndexOf('\n'); end >= 0; end = text.IndexOf('\n', start))
        {
            Append(text, start, end);
            start = end + 1;
        }

        Append(text, start, text.Length);
    }

    public void Open(string text = "{")
    {
        Line(text);
        _depth++;
    }

    public void Close(string text = "}")
    {
        _depth--;
        Line(text);
    }

    public override string ToString() => _text.ToString();

    private void Append(string text, int start, int end)
    {
        var length = end > start && text[end - 1] == '\r' ? end - start - 1 : end - start;
        for (var depth = 0; length > 0 && depth < _depth; depth++)
        {
            _text.Append(Step);
        }

        _text.Append(text, start, length).Append('\n');
    }
}
