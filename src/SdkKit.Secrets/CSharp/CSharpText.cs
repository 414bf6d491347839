using SdkKit.Secrets.Assignments;
using SdkKit.Secrets.Documents;

namespace SdkKit.Secrets.CSharp;

/// <summary>C# source as its tokens, and the values that names in it stand for.</summary>
internal sealed class CSharpText(string text)
{
    private static readonly string[] Setters = ["With", "Set", "Use", "Add"];

    private readonly CSharpTokens _tokens = CSharpLexer.Split(text);

    /// <summary>The literal or comment that holds <paramref name="index"/>; null where code does.</summary>
    public CSharpToken? TextAt(int index)
    {
        var token = _tokens[IndexAt(index)];
        return token.Kind is CSharpTokenKind.Literal or CSharpTokenKind.Comment && index >= token.Start && index < token.End ? token : null;
    }

    /// <summary>The value of the identifier, or of the literal that is a key, at <paramref name="index"/>.</summary>
    public Assignment? ValueOf(int index)
    {
        var at = IndexAt(index);
        var name = _tokens[at];
        if (index < name.Start || index >= name.End)
            return null;

        var value = name.Kind switch
        {
            CSharpTokenKind.Identifier => ValueOfIdentifier(at),
            CSharpTokenKind.Literal => ValueOfKey(at),
            _ => null,
        };
        if (value is not { Kind: CSharpTokenKind.Literal, HasHoles: false } literal || IsPart(literal))
            return null;

        var kind = name.Kind == CSharpTokenKind.Identifier ? NamedValueKind.Symbol : NamedValueKind.Key;
        return new Assignment(text.Substring(name.Start, name.Length), Unescape(literal), literal.Start, literal.Length, kind);
    }

    private CSharpToken? ValueOfIdentifier(int at)
    {
        var sign = Signs(at + 1, out var next);
        return sign switch
        {
            "=" or ":" or "=>" or "==" or "!=" or "??" or "??=" or "+=" => Get(SkipCast(next)),
            "(" when IsSetter(at) && Signs(next + 1, out _) is ")" or ");" or "))" or ")." or ")," or "));" => Get(next),
            _ => null,
        };
    }

    /// <summary><c>{ "name", "value" }</c>, <c>["name"] = "value"</c>, <c>Set("name", "value")</c>.</summary>
    private CSharpToken? ValueOfKey(int at)
    {
        // A key is a name; what holds other signs is one of a list of texts.
        if (!IsName(_tokens[at]))
            return null;

        var before = at > 0 && _tokens[at - 1].Kind == CSharpTokenKind.Sign ? text[_tokens[at - 1].Start] : '\0';
        var sign = Signs(at + 1, out var next);
        return (before, sign) switch
        {
            ('(' or '{', ",") => Get(next),
            ('[', "]=" or "]:" or "]??") or ('(', ")??") => Get(next),
            (_, "==" or "!=") => null,
            _ => null,
        };
    }

    private bool IsName(CSharpToken token)
    {
        for (var i = token.Start; i < token.End; i++)
        {
            if (!(char.IsLetterOrDigit(text[i]) || text[i] is '_' or '-' or '.' or ':' or '/' or '$' or '@' or ' '))
                return false;
        }

        return true;
    }

    private bool IsSetter(int at)
    {
        var name = text.Substring(_tokens[at].Start, _tokens[at].Length);
        return Setters.Any(setter => name.StartsWith(setter, StringComparison.Ordinal));
    }

    /// <summary><c>(SecureString)"…"</c> is left alone; <c>new("…")</c> and <c>new Secret("…")</c> hold the value.</summary>
    private int SkipCast(int at)
    {
        if (Get(at) is not { Kind: CSharpTokenKind.Identifier } token || !(token.Length == 3 && string.CompareOrdinal(text, token.Start, "new", 0, 3) == 0))
            return at;

        at++;
        while (Get(at) is { Kind: CSharpTokenKind.Identifier })
            at++;
        return Get(at) is { Kind: CSharpTokenKind.Sign } open && text[open.Start] == '(' ? at + 1 : at;
    }

    /// <summary>A part of a concatenation is not the value.</summary>
    private bool IsPart(CSharpToken literal)
    {
        var at = IndexAt(literal.Start);
        return Get(at + 1) is { Kind: CSharpTokenKind.Sign } sign && text[sign.Start] is '+' or '.' or '[';
    }

    private CSharpToken? Get(int at) => at >= 0 && at < _tokens.Count ? _tokens[at] : null;

    /// <summary>The signs from <paramref name="at"/> on, at most three, and the token behind them.</summary>
    private string Signs(int at, out int next)
    {
        var signs = "";
        for (next = at; next < _tokens.Count && signs.Length < 3 && _tokens[next].Kind == CSharpTokenKind.Sign; next++)
            signs += text[_tokens[next].Start];
        return signs;
    }

    private int IndexAt(int index)
    {
        var (low, high) = (0, _tokens.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_tokens[middle].Start <= index)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }

    private string Unescape(CSharpToken literal)
    {
        var value = text.Substring(literal.Start, literal.Length);
        if (literal.IsVerbatim)
            return value.Replace("\"\"", "\"").Trim();
        return ValueDecoder.Decode(value, ValueForm.Escaped);
    }
}
