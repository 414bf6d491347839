using System.Globalization;
using System.Text;

namespace SdkKit.Manifest.Json;

/// <summary>Reads JSON (RFC 8259, no extensions) and says where it is wrong.</summary>
public sealed class JsonText
{
    private const int MaxDepth = 64;

    private readonly string _text;
    private readonly string _path;
    private int _index;
    private int _line = 1;
    private int _lineStart;

    private JsonText(string text, string path)
    {
        _text = text;
        _path = path;
    }

    /// <summary>Reads one JSON document.</summary>
    /// <param name="text">The document; a byte order mark is skipped.</param>
    /// <param name="path">Path to name in errors.</param>
    /// <exception cref="ManifestException">The text is not JSON, nests deeper than 64 levels, or names a member twice.</exception>
    public static JsonValue Parse(string text, string path)
    {
        var reader = new JsonText(text, path) { _index = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0 };
        reader.SkipWhiteSpace();
        var value = reader.ReadValue(0);
        reader.SkipWhiteSpace();
        return reader._index == text.Length ? value : throw reader.Unexpected("the end of the file");
    }

    private JsonPosition Here => new(_path, _line, _index - _lineStart + 1);

    private ManifestException Error(string reason) => new(_path, _line, _index - _lineStart + 1, reason);

    private ManifestException Unexpected(string expected) =>
        Error(_index >= _text.Length ? $"the file ends where {expected} is expected" : $"{Describe(_text[_index])} stands where {expected} is expected");

    private static string Describe(char character) => character switch
    {
        '\n' or '\r' => "the end of the line",
        < ' ' => "a control character",
        _ => $"'{character}'",
    };

    private JsonValue ReadValue(int depth)
    {
        if (depth > MaxDepth)
        {
            throw Error($"more than {MaxDepth} levels of nesting");
        }

        return Peek() switch
        {
            '{' => ReadObject(depth),
            '[' => ReadArray(depth),
            '"' => new JsonValue(JsonKind.Text, Here, ReadString()),
            't' => ReadLiteral("true", JsonKind.Boolean),
            'f' => ReadLiteral("false", JsonKind.Boolean),
            'n' => ReadLiteral("null", JsonKind.Null),
            '-' or (>= '0' and <= '9') => ReadNumber(),
            _ => throw Unexpected("a value"),
        };
    }

    private JsonValue ReadObject(int depth)
    {
        var position = Here;
        var members = new List<JsonMember>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        ReadSequence('}', () =>
        {
            var namePosition = Here;
            var name = Peek() == '"' ? ReadString() : throw Unexpected("a name in double quotes");
            if (!names.Add(name))
            {
                throw new ManifestException(_path, namePosition.Line, namePosition.Column, $"\"{name}\" is given twice; keep one");
            }

            SkipWhiteSpace();
            Expect(':');
            SkipWhiteSpace();
            members.Add(new JsonMember(name, namePosition, ReadValue(depth + 1)));
        });
        return new JsonValue(JsonKind.Object, position, members: members);
    }

    private JsonValue ReadArray(int depth)
    {
        var position = Here;
        var items = new List<JsonValue>();
        ReadSequence(']', () => items.Add(ReadValue(depth + 1)));
        return new JsonValue(JsonKind.Array, position, items: items);
    }

    private void ReadSequence(char close, Action readItem)
    {
        _index++;
        SkipWhiteSpace();
        if (Peek() == close)
        {
            _index++;
            return;
        }

        while (true)
        {
            readItem();
            SkipWhiteSpace();
            if (Peek() == close)
            {
                _index++;
                return;
            }

            if (Peek() != ',')
            {
                throw Unexpected($"',' or '{close}'");
            }

            _index++;
            SkipWhiteSpace();
        }
    }

    private JsonValue ReadLiteral(string literal, JsonKind kind)
    {
        var position = Here;
        if (string.CompareOrdinal(_text, _index, literal, 0, literal.Length) != 0)
        {
            throw Unexpected("a value");
        }

        _index += literal.Length;
        return new JsonValue(kind, position, literal);
    }

    private JsonValue ReadNumber()
    {
        var position = Here;
        var start = _index;
        if (Peek() == '-')
        {
            _index++;
        }

        if (Peek() == '0')
        {
            _index++;
        }
        else
        {
            ReadDigits();
        }

        if (Peek() == '.')
        {
            _index++;
            ReadDigits();
        }

        if (Peek() is 'e' or 'E')
        {
            _index++;
            if (Peek() is '+' or '-')
            {
                _index++;
            }

            ReadDigits();
        }

        return new JsonValue(JsonKind.Number, position, _text.Substring(start, _index - start));
    }

    private void ReadDigits()
    {
        if (Peek() is not (>= '0' and <= '9'))
        {
            throw Unexpected("a digit");
        }

        while (Peek() is >= '0' and <= '9')
        {
            _index++;
        }
    }

    private string ReadString()
    {
        _index++;
        var value = new StringBuilder();
        while (true)
        {
            var character = _index < _text.Length ? _text[_index] : throw Unexpected("the closing '\"'");
            if (character == '"')
            {
                _index++;
                return value.ToString();
            }

            if (character < ' ')
            {
                throw Error("a control character stands in a string; escape it");
            }

            value.Append(character == '\\' ? ReadEscape() : character);
            _index++;
        }
    }

    private char ReadEscape()
    {
        _index++;
        return Peek() switch
        {
            '"' => '"',
            '\\' => '\\',
            '/' => '/',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => ReadHex(),
            _ => throw Unexpected("an escape character"),
        };
    }

    private char ReadHex()
    {
        if (_index + 4 >= _text.Length
            || !ushort.TryParse(_text.Substring(_index + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            throw Error("'\\u' is not followed by four hexadecimal digits");
        }

        _index += 4;
        return (char)code;
    }

    private void Expect(char character)
    {
        if (Peek() != character)
        {
            throw Unexpected($"'{character}'");
        }

        _index++;
    }

    private char Peek() => _index < _text.Length ? _text[_index] : '\0';

    private void SkipWhiteSpace()
    {
        for (; _index < _text.Length && _text[_index] is ' ' or '\t' or '\r' or '\n'; _index++)
        {
            if (_text[_index] == '\n')
            {
                _line++;
                _lineStart = _index + 1;
            }
        }
    }
}
