using System.Text;

namespace SdkKit.Secrets.Structure;

/// <summary>Reads the members of one JSON object in one pass; the engine may have no dependency, and needs of JSON only this.</summary>
internal sealed class JsonMembers
{
    private const int DeepestNesting = 64;

    private readonly string _json;
    private readonly Dictionary<string, string> _scalars = new(StringComparer.Ordinal);
    private int _index;

    private JsonMembers(string json) => _json = json;

    /// <summary>Strings unescaped, numbers and literals as written, by name; arrays and objects are checked and left out. Null for anything but one object.</summary>
    public static IReadOnlyDictionary<string, string>? Read(string json)
    {
        var reader = new JsonMembers(json);
        return reader.TryReadObject(depth: 0) && reader.AtEnd() ? reader._scalars : null;
    }

    private bool AtEnd()
    {
        SkipSpace();
        return _index == _json.Length;
    }

    private bool TryReadObject(int depth)
    {
        if (!TryTake('{'))
            return false;
        if (TryTake('}'))
            return true;

        do
        {
            SkipSpace();
            if (!TryReadString(out var name) || !TryTake(':') || !TryReadValue(depth + 1, out var scalar))
                return false;
            if (depth == 0 && scalar is not null)
                _scalars[name] = scalar;
        }
        while (TryTake(','));

        return TryTake('}');
    }

    private bool TryReadArray(int depth)
    {
        if (!TryTake('['))
            return false;
        if (TryTake(']'))
            return true;

        do
        {
            if (!TryReadValue(depth + 1, out _))
                return false;
        }
        while (TryTake(','));

        return TryTake(']');
    }

    private bool TryReadValue(int depth, out string? scalar)
    {
        scalar = null;
        SkipSpace();
        if (_index == _json.Length || depth > DeepestNesting)
            return false;

        switch (_json[_index])
        {
            case '{':
                return TryReadObject(depth);
            case '[':
                return TryReadArray(depth);
            case '"':
                var isString = TryReadString(out var text);
                scalar = text;
                return isString;
            default:
                var start = _index;
                while (_index < _json.Length && (char.IsLetterOrDigit(_json[_index]) || _json[_index] is '-' or '+' or '.'))
                    _index++;
                scalar = _json.Substring(start, _index - start);
                return scalar.Length > 0;
        }
    }

    private bool TryReadString(out string value)
    {
        value = "";
        if (_index == _json.Length || _json[_index] != '"')
            return false;

        var text = new StringBuilder();
        for (_index++; _index < _json.Length; _index++)
        {
            var c = _json[_index];
            if (c == '"')
            {
                _index++;
                value = text.ToString();
                return true;
            }

            if (c < ' ')
                return false;
            if (c == '\\' && ++_index == _json.Length)
                return false;
            text.Append(_json[_index]);
        }

        return false;
    }

    private bool TryTake(char c)
    {
        SkipSpace();
        if (_index == _json.Length || _json[_index] != c)
            return false;

        _index++;
        return true;
    }

    private void SkipSpace()
    {
        while (_index < _json.Length && _json[_index] is ' ' or '\t' or '\r' or '\n')
            _index++;
    }
}
