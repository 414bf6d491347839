using System.Globalization;

namespace SdkKit.Emulator.LogAnalytics.Kusto.Parsing;

/// <summary>Splits a query into tokens.</summary>
internal sealed class Lexer
{
    // Longest first, so that "==" is not read as two "=".
    private static readonly string[] Symbols =
        ["==", "!=", "<=", ">=", "=~", "!~", "..", "|", "(", ")", "[", "]", ",", "=", "<", ">", "+", "-", "*", "/", "%", ";", "."];

    private readonly string _source;
    private int _position;

    private Lexer(string source) => _source = source;

    private char Current => _position < _source.Length ? _source[_position] : '\0';

    public static List<Token> Split(string source)
    {
        var lexer = new Lexer(source);
        var tokens = new List<Token>();
        do
        {
            tokens.Add(lexer.Next());
        }
        while (tokens[^1].Kind != TokenKind.End);
        return tokens;
    }

    private Token Next()
    {
        SkipBlanks();
        var start = _position;
        return Current switch
        {
            '\0' => new Token(TokenKind.End, "<EOF>", start),
            '"' or '\'' => Text(start, isVerbatim: false),
            '@' when _position + 1 < _source.Length && _source[_position + 1] is '"' or '\'' => Text(start, isVerbatim: true),
            var digit when char.IsAsciiDigit(digit) => Number(start),
            var letter when char.IsAsciiLetter(letter) || letter is '_' or '$' => Word(start),
            '!' when _position + 1 < _source.Length && char.IsAsciiLetter(_source[_position + 1]) => Word(start),
            _ => Symbol(start),
        };
    }

    private void SkipBlanks()
    {
        while (true)
        {
            if (_position < _source.Length && char.IsWhiteSpace(Current))
            {
                _position++;
            }
            else if (string.CompareOrdinal(_source, _position, "//", 0, 2) == 0)
            {
                var end = _source.IndexOf('\n', _position);
                _position = end < 0 ? _source.Length : end;
            }
            else
            {
                return;
            }
        }
    }

    // "has_cs", "!contains" and "in~" are words; datetime(…) and its like are literals whose text is not an expression.
    private Token Word(int start)
    {
        _position++;
        while (char.IsAsciiLetterOrDigit(Current) || Current == '_')
        {
            _position++;
        }

        if (_source[start.._position] is "in" or "!in" && Current == '~')
        {
            _position++;
        }

        var word = _source[start.._position];
        return LiteralFunctions.IsOne(word) && Current == '(' ? LiteralFunction(start, word) : new Token(TokenKind.Name, word, start);
    }

    private Token LiteralFunction(int start, string word)
    {
        var end = _source.IndexOf(')', _position);
        if (end < 0)
        {
            throw KustoException.Syntax(_source, start, word);
        }

        var content = _source[(_position + 1)..end].Trim().Trim('"', '\'');
        var value = LiteralFunctions.Parse(word, content) ?? throw KustoException.Syntax(_source, _position, content);
        _position = end + 1;
        return new Token(TokenKind.Literal, _source[start.._position], start, value);
    }

    private Token Text(int start, bool isVerbatim)
    {
        if (!StringLiteral.TryRead(_source, ref _position, isVerbatim, out var text))
        {
            throw KustoException.Syntax(_source, start, _source[start..].Split('\n')[0]);
        }

        return new Token(TokenKind.Literal, _source[start.._position], start, new Literal(KustoType.String, text));
    }

    private Token Number(int start)
    {
        while (char.IsAsciiDigit(Current))
        {
            _position++;
        }

        var isReal = Current == '.' && _position + 1 < _source.Length && char.IsAsciiDigit(_source[_position + 1]);
        if (isReal)
        {
            _position++;
            while (char.IsAsciiDigit(Current))
            {
                _position++;
            }
        }

        var digits = _source[start.._position];
        var unitStart = _position;
        while (char.IsAsciiLetter(Current))
        {
            _position++;
        }

        var unit = _source[unitStart.._position];
        var value = unit.Length > 0 ? Durations.Parse(double.Parse(digits, CultureInfo.InvariantCulture), unit)
            : isReal ? new Literal(KustoType.Real, double.Parse(digits, CultureInfo.InvariantCulture))
            : long.TryParse(digits, CultureInfo.InvariantCulture, out var number) ? new Literal(KustoType.Long, number) : null;
        return new Token(TokenKind.Literal, _source[start.._position], start, value ?? throw KustoException.Syntax(_source, start, _source[start.._position]));
    }

    private Token Symbol(int start)
    {
        var symbol = Array.Find(Symbols, candidate => string.CompareOrdinal(_source, start, candidate, 0, candidate.Length) == 0)
            ?? throw KustoException.Syntax(_source, start, Current.ToString());
        _position += symbol.Length;
        return new Token(TokenKind.Symbol, symbol, start);
    }
}
