namespace SdkKit.Emulator.LogAnalytics.Kusto.Parsing;

/// <summary>Walks over the tokens of a query.</summary>
internal sealed class TokenReader(string source)
{
    private readonly List<Token> _tokens = Lexer.Split(source);
    private int _index;

    public Token Current => _tokens[_index];

    public Token Next => _tokens[Math.Min(_index + 1, _tokens.Count - 1)];

    public bool TryTake(string text)
    {
        var found = Current.Is(text);
        _index += found ? 1 : 0;
        return found;
    }

    public void Take(string text)
    {
        if (!TryTake(text))
        {
            throw ErrorAt(Current);
        }
    }

    public string TakeName() => Current.Kind == TokenKind.Name ? _tokens[_index++].Text : throw ErrorAt(Current);

    public T Advance<T>(T result)
    {
        _index++;
        return result;
    }

    public void RequireEnd()
    {
        if (Current.Kind != TokenKind.End)
        {
            throw ErrorAt(Current);
        }
    }

    public KustoException ErrorAt(Token token) => KustoException.Syntax(source, token.Position, token.Text);
}
