using System.Globalization;
using System.Text;

namespace SdkKit.Manifest.Json;

/// <summary>Writes canonical JSON: two spaces, LF, members in the order given, one line feed at the end.</summary>
internal sealed class JsonTextWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _first = true;

    public JsonTextWriter Object(Action members) => Block('{', '}', members);

    public JsonTextWriter Array<T>(IEnumerable<T> items, Action<T> item) => Block('[', ']', () =>
    {
        foreach (var value in items)
        {
            Separate();
            item(value);
        }
    });

    public JsonTextWriter Name(string name)
    {
        Separate();
        Quote(name);
        _text.Append(": ");
        return this;
    }

    public JsonTextWriter Value(string value)
    {
        Quote(value);
        return this;
    }

    public JsonTextWriter Value(int value)
    {
        _text.Append(value.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    public JsonTextWriter Value(bool value)
    {
        _text.Append(value ? "true" : "false");
        return this;
    }

    public JsonTextWriter Array(IEnumerable<string> texts) => Array(texts, text => Value(text));

    /// <summary>The text; nothing can be written after it.</summary>
    public string Complete() => _text.Append('\n').ToString();

    private JsonTextWriter Block(char open, char close, Action content)
    {
        _text.Append(open);
        _depth++;
        _first = true;
        content();
        _depth--;
        if (!_first)
        {
            NewLine();
        }

        _first = false;
        _text.Append(close);
        return this;
    }

    private void Separate()
    {
        if (!_first)
        {
            _text.Append(',');
        }

        _first = false;
        NewLine();
    }

    private void NewLine() => _text.Append('\n').Append(' ', 2 * _depth);

    private void Quote(string value)
    {
        _text.Append('"');
        var written = 0;
        for (var i = 0; i < value.Length; i++)
        {
            if (Escaped(value[i]) is { } escaped)
            {
                _text.Append(value, written, i - written).Append(escaped);
                written = i + 1;
            }
        }

        _text.Append(value, written, value.Length - written).Append('"');
    }

    private static string? Escaped(char character) => character switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        < ' ' or '\u2028' or '\u2029' or (>= '\uD800' and <= '\uDFFF') => "\\u" + ((int)character).ToString("x4", CultureInfo.InvariantCulture),
        _ => null,
    };
}
