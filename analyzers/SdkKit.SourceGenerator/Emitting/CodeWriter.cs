using System.Text;

namespace SdkKit.SourceGenerator.Emitting;

/// <summary>Lines of code at their depth, with line ends that are the same on every system.</summary>
internal sealed class CodeWriter
{
    private const string Step = "    ";
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes a line, or several at the present depth.</summary>
    public void Line(string text = "")
    {
        foreach (var line in text.Replace("\r\n", "\n").Split('\n'))
        {
            if (line.Length > 0)
            {
                for (var depth = 0; depth < _depth; depth++)
                {
                    _text.Append(Step);
                }

                _text.Append(line);
            }

            _text.Append('\n');
        }
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
}
