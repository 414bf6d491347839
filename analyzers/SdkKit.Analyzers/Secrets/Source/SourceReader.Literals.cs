using System.Runtime.CompilerServices;
using SdkKit.Secrets;
using SdkKit.Secrets.Matching;

namespace SdkKit.Analyzers.Secrets.Source;

/// <content>Literals, and the holes of those that are interpolated.</content>
internal sealed partial class SourceReader
{
    private LiteralPlace _last = new(-1, -1, -1, -1, IsInterpolated: false);
    private int _depth;

    private void ReadLiteral()
    {
        var quote = _at;
        var literal = LiteralSource.At(_text, quote);
        _at = literal.TextStart(quote);
        if (literal.IsInterpolated)
            ReadInterpolated(literal);
        else
            ReadPlain(literal);
    }

    [MethodImpl(Compilation.AtOnce)]
    private void ReadPlain(LiteralSource literal)
    {
        var start = _at;
        if (literal.MayHaveLines)
        {
            while (_at < _text.Length && !EndsText(literal))
                _at++;
        }
        else
        {
            _at = EndOfRegular(_at);
        }

        var end = Math.Min(_at, _text.Length);
        _at = Math.Min(end + literal.Quotes, _text.Length);
        _isUnsure |= literal.MayHaveLines && (end == _text.Length || HoldsCondition(start, end));
        var isUtf8 = _at + 1 < _text.Length && _text[_at] is 'u' or 'U' && _text[_at + 1] == '8';
        _at += isUtf8 ? 2 : 0;
        var place = new LiteralPlace(literal.Start, start, end, _at, IsInterpolated: false);
        if (!_isUnsure && MustLookAt(literal, place))
            _places.Texts.Add(literal.Start);
        _last = place;
    }

    [MethodImpl(Compilation.AtOnce)]
    private int EndOfRegular(int at)
    {
        for (var text = _text; at < text.Length; at++)
        {
            var c = text[at];
            if (c is '"' or '\n' or '\r')
                break;
            at += c == '\\' && at + 1 < text.Length && !IsLineBreak(at + 1) ? 1 : 0;
        }

        return at;
    }

    /// <summary>Whether the literal's text ends here; an escaped quote is stepped over in part, so that its last quote is next.</summary>
    private bool EndsText(LiteralSource literal)
    {
        if (_text[_at] != '"')
            return !literal.MayHaveLines && IsLineBreak(_at);
        if (literal.IsRaw)
            return EndsRaw(literal.Quotes);
        if (!literal.IsVerbatim || _at + 1 == _text.Length || _text[_at + 1] != '"')
            return true;

        _at++;
        return false;
    }

    /// <summary>Of more quotes than end the literal, the first belong to its text; fewer are stepped over but for the last.</summary>
    private bool EndsRaw(int quotes)
    {
        var count = 0;
        while (_at + count < _text.Length && _text[_at + count] == '"')
            count++;
        _at += count < quotes ? count - 1 : count - quotes;
        return count >= quotes;
    }

    private bool IsLineBreak(int at) => _text[at] is '\n' or '\r';

    private void ReadInterpolated(LiteralSource literal)
    {
        _isUnsure |= ++_depth > MostNested;
        var (start, segment, holes, isTelling) = (_at, _at, 0, false);
        while (!_isUnsure && _at < _text.Length && !EndsText(literal))
        {
            if (_text[_at] == '{' && StartsHole(literal))
            {
                isTelling |= IsTelling(literal, segment, _at);
                _at += literal.IsRaw ? literal.Dollars : 1;
                isTelling |= ReadHole(literal.IsRaw ? literal.Dollars : 1);
                (segment, holes) = (_at, holes + 1);
            }
            else
            {
                _at += _text[_at] == '\\' && !literal.MayHaveLines && _at + 1 < _text.Length && !IsLineBreak(_at + 1) ? 2 : 1;
            }
        }

        var end = Math.Min(_at, _text.Length);
        _isUnsure |= end == _text.Length || literal.MayHaveLines && HoldsCondition(start, end);
        _at = Math.Min(end + literal.Quotes, _text.Length);
        if (holes == 0 || isTelling || !_isUnsure && IsTelling(literal, segment, end))
            _places.Texts.Add(literal.Start);
        AddFragment();
        _last = new LiteralPlace(literal.Start, start, end, _at, IsInterpolated: true);
        _depth--;
    }

    /// <summary>Whether a hole begins here; braces that are text are stepped over but for the last.</summary>
    private bool StartsHole(LiteralSource literal)
    {
        var count = 0;
        while (_at + count < _text.Length && _text[_at + count] == '{')
            count++;
        if (!literal.IsRaw)
        {
            _at += count - 1;
            return count % 2 == 1;
        }

        _at += count < literal.Dollars ? count - 1 : count - literal.Dollars;
        return count >= literal.Dollars;
    }

    private bool IsTelling(LiteralSource literal, int start, int end) =>
        end > start && (literal.ValueOf(_text, start, end) is not { } value || SecretScanner.MayContainSecret(value));

    /// <summary>The expression of a hole, and its end; whether a literal or a number in it is a part of the text.</summary>
    private bool ReadHole(int braces)
    {
        var first = _sides.After(_at);
        var isTelling = _sides.At(first) is >= '0' and <= '9' or '"' or '\'' or '$' or '@' or '(' or '[' or ' ' || _sides.EndsWith(_sides.EndOfWord(first) - 1, "new");
        for (var (depth, level) = (0, _open.Count); !_isUnsure;)
        {
            // A directive in a hole is an error that the compiler recovers from in its own way.
            var c = _sides.At(_at);
            if (_at == _text.Length || c == '#' && CommentLines.StartsLine(_text, _at))
            {
                _isUnsure = true;
                break;
            }

            if (c == '}' && depth == 0)
            {
                _at = Math.Min(_at + braces, _text.Length);
                break;
            }

            if (c == ':' && depth == 0 && _open.Count == level && _sides.At(_at + 1) != ':' && _sides.At(_at - 1) != ':')
            {
                SkipFormat();
            }
            else if (SourceSides.IsOfName(c))
            {
                var end = _sides.EndOfWord(_at);
                AddName(new Word(_at, end));
                _at = end;
            }
            else
            {
                depth += c is '{' or '[' ? 1 : c is '}' or ']' ? -1 : 0;
                ReadInHole(c);
            }
        }

        return isTelling;
    }

    private void ReadInHole(char c)
    {
        if (c is '"' or '\'' or '/' or '+' or '(' or ')' or '{' or '[')
            ReadSign(c);
        else
            _at++;
    }

    private void SkipFormat()
    {
        while (_at < _text.Length && _text[_at] is not '}')
            _at++;
    }

    private void ReadCharacter()
    {
        var start = _at;
        var end = start + (_sides.At(start + 1) == '\\' ? 3 : 2);
        while (end < _text.Length && _sides.At(start + 1) == '\\' && _text[end] != '\'' && !IsLineBreak(end))
            end++;
        _at = end < _text.Length && _text[end] == '\'' ? end + 1 : start + 1;
    }

    /// <summary>A literal that was read.</summary>
    private readonly record struct LiteralPlace(int Start, int TextStart, int TextEnd, int End, bool IsInterpolated);
}
