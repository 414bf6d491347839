namespace SdkKit.Secrets.CSharp;

/// <summary>
/// Splits C# source into identifiers, string literals, comments and signs, in one pass and without a compiler. Broken source ends a literal at the
/// end of its line, as the compiler does, so that one stray quote costs one line.
/// </summary>
internal sealed class CSharpLexer
{
    private readonly string _text;
    private readonly List<CSharpToken> _tokens = [];
    private int _at;

    private CSharpLexer(string text) => _text = text;

    public static List<CSharpToken> Split(string text)
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
        else
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

        var quotes = 0;
        while (i + quotes < _text.Length && _text[i + quotes] == '"')
            quotes++;
        if (quotes >= 3 && !verbatim)
            Raw(i, quotes, dollars);
        else if (verbatim)
            Verbatim(i + 1, dollars > 0);
        else
            Regular(i + 1, dollars > 0);
        return true;
    }

    private void Raw(int start, int quotes, int dollars)
    {
        var content = start + quotes;
        var end = content;
        for (var run = 0; end < _text.Length && run < quotes; end++)
            run = _text[end] == '"' ? run + 1 : 0;
        while (end < _text.Length && _text[end] == '"')
            end++;

        var closed = Math.Max(content, end - quotes);
        var hasHoles = dollars > 0 && _text.IndexOf(new string('{', dollars), content, closed - content, StringComparison.Ordinal) >= 0;
        Add(content, closed, isVerbatim: true, hasHoles);
        _at = end;
    }

    private void Verbatim(int content, bool interpolated)
    {
        var hasHoles = false;
        var i = content;
        for (; i < _text.Length; i++)
        {
            if (_text[i] == '"')
            {
                if (i + 1 >= _text.Length || _text[i + 1] != '"')
                    break;
                i++;
            }

            hasHoles |= interpolated && _text[i] == '{';
        }

        Add(content, i, isVerbatim: true, hasHoles);
        _at = Math.Min(_text.Length, i + 1);
    }

    private void Regular(int content, bool interpolated)
    {
        var (hasHoles, depth) = (false, 0);
        var i = content;
        for (; i < _text.Length && _text[i] is not ('\r' or '\n'); i++)
        {
            var c = _text[i];
            if (interpolated && c is '{' or '}')
            {
                // A quote inside of a hole belongs to the expression.
                var isEscaped = depth == 0 && i + 1 < _text.Length && _text[i + 1] == c;
                i += isEscaped ? 1 : 0;
                depth = isEscaped ? depth : Math.Max(0, depth + (c == '{' ? 1 : -1));
                hasHoles |= !isEscaped;
            }
            else if (c == '\\')
            {
                i++;
            }
            else if (c == '"' && depth == 0)
            {
                break;
            }
        }

        i = Math.Min(i, _text.Length);
        Add(content, i, isVerbatim: false, hasHoles);
        _at = Math.Min(_text.Length, i + 1);
    }

    private void Add(int start, int end, bool isVerbatim, bool hasHoles) =>
        _tokens.Add(new CSharpToken(CSharpTokenKind.Literal, start, Math.Max(0, end - start), isVerbatim, hasHoles));

    private int EndOfLine()
    {
        var end = _text.IndexOfAny(['\r', '\n'], _at);
        return end < 0 ? _text.Length : end;
    }

    private static bool IsIdentifier(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_' || c >= 128 && char.IsLetterOrDigit(c);
}
