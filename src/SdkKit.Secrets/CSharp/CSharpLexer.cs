namespace SdkKit.Secrets.CSharp;

/// <summary>
/// Splits C# source into identifiers, string literals, comments and signs, in one pass and without a compiler. Broken source ends a literal at the
/// end of its line, as the compiler does, so that one stray quote costs one line.
/// </summary>
internal sealed class CSharpLexer
{
    /// <summary>With the blanks before it, roughly.</summary>
    private const int CharactersOfToken = 6;

    private readonly string _text;
    private readonly CSharpTokens _tokens;

    /// <summary>The interpolated literals whose holes are being read, however deeply they nest, and how many braces are open in each hole.</summary>
    private readonly Stack<(LiteralForm Literal, int Depth)> _holes = [];
    private int _at;

    private CSharpLexer(string text) => (_text, _tokens) = (text, new CSharpTokens(text.Length / CharactersOfToken));

    public static CSharpTokens Split(string text)
    {
        var lexer = new CSharpLexer(text);
        while (lexer._at < text.Length)
            lexer.Next();
        return lexer._tokens;
    }

    private char Peek(int offset = 0) => _at + offset < _text.Length ? _text[_at + offset] : '\0';

    private void Next()
    {
        var c = _text[_at];
        if (char.IsWhiteSpace(c))
            _at++;
        else if (c == '/' && Peek(1) == '/')
            Comment(EndOfLine());
        else if (c == '/' && Peek(1) == '*')
            Comment(_text.IndexOf("*/", _at + 2, StringComparison.Ordinal) is >= 0 and var end ? end + 2 : _text.Length);
        else if (c == '\'')
            SkipCharacter();
        else if (c is '"' or '@' or '$' && TryLiteral())
            return;
        else if (IsIdentifier(c))
            Identifier();
        else if (c == '}' && _holes.Count > 0 && TryEndHole())
            return;
        else
            Sign(c);
    }

    private void Sign(char c)
    {
        if (c == '{' && _holes.Count > 0)
        {
            var (literal, depth) = _holes.Pop();
            _holes.Push((literal, depth + 1));
        }

        _tokens.Add(new CSharpToken(CSharpTokenKind.Sign, _at++, 1));
    }

    private void Comment(int end)
    {
        _tokens.Add(new CSharpToken(CSharpTokenKind.Comment, _at, end - _at));
        _at = end;
    }

    private void Identifier()
    {
        var start = _at;
        while (_at < _text.Length && IsIdentifier(_text[_at]))
            _at++;
        _tokens.Add(new CSharpToken(CSharpTokenKind.Identifier, start, _at - start));
    }

    /// <summary>A character literal; a lone apostrophe is a sign.</summary>
    private void SkipCharacter()
    {
        var end = _at + (Peek(1) == '\\' ? 3 : 2);
        while (end < _text.Length && end < _at + 12 && _text[end] != '\'' && _text[_at + 1] == '\\')
            end++;
        _at = end < _text.Length && _text[end] == '\'' ? end + 1 : _at + 1;
    }

    private bool TryLiteral()
    {
        var i = _at;
        var (dollars, verbatim) = (0, false);
        for (; i < _text.Length && _text[i] is '@' or '$'; i++)
        {
            dollars += _text[i] == '$' ? 1 : 0;
            verbatim |= _text[i] == '@';
        }

        if (i >= _text.Length || _text[i] != '"')
            return false;

        var quotes = verbatim ? 1 : CountOf('"', i);
        var literal = new LiteralForm(quotes < 3 ? 1 : quotes, dollars, verbatim);
        _at = i + literal.Quotes;
        ReadText(literal, continues: false);
        return true;
    }

    /// <summary>A closing brace in a hole: of the expression, or the end of the hole, behind which the literal goes on.</summary>
    private bool TryEndHole()
    {
        var (literal, depth) = _holes.Pop();
        if (depth > 0)
        {
            _holes.Push((literal, depth - 1));
            return false;
        }

        _at += Math.Min(literal.Braces, CountOf('}', _at));
        ReadText(literal, continues: true);
        return true;
    }

    /// <summary>The characters of a literal up to its end or to its next hole, whose expression is read as code.</summary>
    private void ReadText(LiteralForm literal, bool continues)
    {
        var start = _at;
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (c == '"' && EndsAt(literal, out var next))
            {
                Add(start, literal, hasHoles: continues);
                _at = next;
                return;
            }

            if (c == '{' && literal.Dollars > 0 && StartsHole(literal, out next))
            {
                _at = next - literal.Braces;
                Add(start, literal, hasHoles: true);
                _at = next;
                _holes.Push((literal, 0));
                return;
            }

            if (!literal.IsRaw && !literal.IsVerbatim && c is '\r' or '\n')
                break;

            var isEscape = c == '\\' && !literal.IsRaw && !literal.IsVerbatim && Peek(1) is not ('\r' or '\n');
            _at += isEscape ? 2 : 1;
        }

        _at = Math.Min(_at, _text.Length);
        Add(start, literal, hasHoles: continues);
    }

    /// <summary>Whether the quote at the current place ends the literal; if not, it is stepped over.</summary>
    private bool EndsAt(LiteralForm literal, out int next)
    {
        next = _at + literal.Quotes;
        if (!literal.IsRaw)
        {
            var isEscaped = literal.IsVerbatim && Peek(1) == '"';
            _at += isEscaped ? 1 : 0;
            return !isEscaped;
        }

        var quotes = CountOf('"', _at);
        if (quotes < literal.Quotes)
        {
            _at += quotes - 1;
            return false;
        }

        // Of more quotes than end the literal, the first belong to its text.
        _at += quotes - literal.Quotes;
        next = _at + literal.Quotes;
        return true;
    }

    private bool StartsHole(LiteralForm literal, out int next)
    {
        var braces = CountOf('{', _at);
        next = _at + braces;
        if (literal.IsRaw ? braces >= literal.Dollars : braces % 2 == 1)
            return true;

        _at += braces - 1;
        return false;
    }

    private int CountOf(char c, int at)
    {
        var count = 0;
        while (at + count < _text.Length && _text[at + count] == c)
            count++;
        return count;
    }

    private void Add(int start, LiteralForm literal, bool hasHoles) =>
        _tokens.Add(new CSharpToken(CSharpTokenKind.Literal, start, Math.Max(0, _at - start), literal.IsVerbatim || literal.IsRaw, hasHoles));

    private int EndOfLine()
    {
        var end = _text.IndexOfAny(['\r', '\n'], _at);
        return end < 0 ? _text.Length : end;
    }

    private static bool IsIdentifier(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_' || c >= 128 && char.IsLetterOrDigit(c);
}
