using SdkKit.Secrets.Matching;

namespace SdkKit.Secrets.Assignments;

/// <summary>Reads the value that starts at a place: between quotes, which may be escaped themselves, or up to the next separator.</summary>
internal readonly ref struct ValueReader(CandidateText text, TextSyntax syntax, int to, bool isComment)
{
    /// <summary>Length of <c>%3D</c>.</summary>
    public const int EncodedSign = 3;

    private const int LongestValue = 2_000;

    private static readonly string[] Schemes = ["Bearer ", "bearer ", "Token ", "token "];
    private static readonly AsciiSet SchemeStart = new("BbTt");
    private static readonly AsciiSet Blank = new(" \t");
    private static readonly AsciiSet Unquoted = new("!#$%()*+./0-9:=?@A-Z[]^_`a-z{|}~\\-");

    /// <summary>The equals sign of a query within a query.</summary>
    public static bool IsEncodedEquals(CandidateText text, int at) => text.Matches(at, "%3D") || text.Matches(at, "%3d");

    public (int Start, int Length)? Read(int at)
    {
        at = SkipScheme(SkipLiteralPrefix(at));
        if (at >= to)
            return null;

        if (text[at] == '\\' && IsQuote(at + 1))
            return ReadQuoted(at + 2, "\\" + text[at + 1]);
        if (text.Matches(at, "&quot;"))
            return ReadQuoted(at + 6, "&quot;");
        if (IsQuote(at))
            return ReadQuoted(at + 1, text[at].ToString());
        return syntax == TextSyntax.CSharp ? null : ReadUnquoted(at);
    }

    private bool IsQuote(int index) => index < to && text[index] is '"' or '\'' or '`';

    /// <summary><c>b"…"</c>, <c>u'…'</c>, <c>@"…"</c>.</summary>
    private int SkipLiteralPrefix(int at) => at + 1 < to && text[at] is 'b' or 'u' or 'r' or 'f' or '@' or 'L' && IsQuote(at + 1) ? at + 1 : at;

    /// <summary>How much of a header's value is its scheme: <c>Bearer …</c>.</summary>
    public static int SchemeLength(string value) => Schemes.FirstOrDefault(scheme => value.StartsWith(scheme, StringComparison.Ordinal))?.Length ?? 0;

    private int SkipScheme(int at)
    {
        if (!text.IsAt(at, SchemeStart))
            return at;

        foreach (var scheme in Schemes)
        {
            if (text.Matches(at, scheme))
                return text.SkipForward(at + scheme.Length, Blank, 4);
        }

        return at;
    }

    private (int Start, int Length)? ReadQuoted(int start, string quote)
    {
        start = SkipScheme(start);
        var end = Math.Min(to, start + LongestValue);
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            if (c is '\r' or '\n')
                return null;
            if (c == quote[0] && text.Matches(i, quote))
                return (start, i - start);
            if (c == '\\')
                i++;
        }

        return null;
    }

    private (int Start, int Length)? ReadUnquoted(int start)
    {
        var end = start;
        var limit = Math.Min(to, start + LongestValue);
        while (end < limit && IsUnquoted(end))
            end++;
        if (isComment && IsStatement(start, end))
            return null;

        // Three dots say that the rest was cut off, and stay for the judge to see.
        while (end > start && text[end - 1] is ',' or ';' or '.' or ')' or '\\' && !IsBalanced(start, end) && !text.Matches(end - 3, "..."))
            end--;
        return end > start ? (start, end - start) : null;
    }

    private bool IsUnquoted(int index)
    {
        var c = text[index];
        if (c == '\\')
            return !(index + 1 < to && text[index + 1] is 'n' or 'r' or 't' or '"');
        if (c == '&')
            return syntax == TextSyntax.Properties;
        if (c == ',' || c == '%' && text.Matches(index, "%26"))
            return false;
        return c >= 128 ? !char.IsWhiteSpace(c) : Unquoted.Contains(c);
    }

    private bool IsBalanced(int start, int end) => text[end - 1] == ')' && text.Slice(start, end - start).IndexOf('(') >= 0;

    /// <summary>Code that somebody has commented out: what it assigns is an expression.</summary>
    private bool IsStatement(int start, int end) => end > start && (text[end - 1] == ';' || text.Slice(start, end - start).IndexOf('(') > 0);
}
