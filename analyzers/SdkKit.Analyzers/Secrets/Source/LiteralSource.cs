using System.Text;

namespace SdkKit.Analyzers.Secrets.Source;

/// <summary>A string literal as it is written.</summary>
/// <param name="Start">Of its prefix or its first quote.</param>
/// <param name="Quotes">How many begin and end it; three or more make it raw.</param>
/// <param name="Dollars">How many make it interpolated.</param>
/// <param name="IsVerbatim">Whether it has an at sign.</param>
internal readonly record struct LiteralSource(int Start, int Quotes, int Dollars, bool IsVerbatim)
{
    private const int FewestOfRaw = 3;

    public bool IsRaw => Quotes >= FewestOfRaw;

    public bool MayHaveLines => IsRaw || IsVerbatim;

    public bool IsInterpolated => Dollars > 0;

    /// <summary>Where its text begins.</summary>
    public int TextStart(int quote) => quote + Quotes;

    /// <summary>The literal whose first quote is at <paramref name="quote"/>.</summary>
    public static LiteralSource At(string text, int quote)
    {
        var (start, dollars, verbatim) = (quote, 0, false);
        for (; start > 0 && text[start - 1] is '$' or '@'; start--)
        {
            dollars += text[start - 1] == '$' ? 1 : 0;
            verbatim |= text[start - 1] == '@';
        }

        var quotes = quote + 1;
        while (quotes < text.Length && text[quotes] == '"')
            quotes++;
        quotes -= quote;
        return new LiteralSource(start, verbatim || quotes < FewestOfRaw ? 1 : quotes, dollars, verbatim);
    }

    /// <summary>What a part of its source stands for; null where only the compiler knows.</summary>
    public string? ValueOf(string text, int start, int end)
    {
        var source = text.Substring(start, end - start);
        if (IsRaw)
            return source.IndexOf('\n') < 0 && source.IndexOf('\r') < 0 ? source : null;
        if (IsVerbatim)
            source = source.Replace("\"\"", "\"");
        else if (source.IndexOf('\\') >= 0)
            return Unescape(source);

        return IsInterpolated ? Braces(source) : source;
    }

    private string? Unescape(string source)
    {
        var value = new StringBuilder(source.Length);
        for (var i = 0; i < source.Length; i++)
        {
            if (source[i] != '\\')
                value.Append(source[i]);
            else if (++i < source.Length && Escaped(source[i]) is { } c)
                value.Append(c);
            else
                return null;
        }

        return IsInterpolated ? Braces(value.ToString()) : value.ToString();
    }

    private static char? Escaped(char c) => c switch
    {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        '0' => '\0',
        '"' or '\'' or '\\' => c,
        _ => null,
    };

    private static string Braces(string text) => text.IndexOf('{') < 0 && text.IndexOf('}') < 0 ? text : text.Replace("{{", "{").Replace("}}", "}");
}
