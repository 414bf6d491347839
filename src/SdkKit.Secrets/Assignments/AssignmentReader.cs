using SdkKit.Secrets.Matching;

namespace SdkKit.Secrets.Assignments;

/// <summary>
/// Reads the assignment whose name holds a given word, in the forms that configuration files and source text share: <c>name=value</c>,
/// <c>"name": "value"</c>, <c>name => 'value'</c>, <c>&lt;name>value&lt;</c>, <c>key="name" value="value"</c>, <c>--name value</c>. Looks a bounded distance each way.
/// </summary>
internal readonly ref struct AssignmentReader(CandidateText text, TextSyntax syntax, int from, int to)
{
    private const int LongestName = 80;
    private const int LongestValue = 2_000;
    private const int LongestGap = 48;

    private static readonly AsciiSet NameCharacters = new("0-9A-Za-z_.-");
    private static readonly AsciiSet NameBefore = new("0-9A-Za-z_.:$-");
    private static readonly AsciiSet Blank = new(" \t");
    private static readonly AsciiSet Space = new(" \t\r\n");
    private static readonly AsciiSet Unquoted = new("!#$%()*+./0-9:=?@A-Z[]^_`a-z{|}~\\-");

    /// <summary>The assignment whose name holds <paramref name="anchor"/>; null where none does.</summary>
    public Assignment? Read(AnchorHit anchor)
    {
        var nameEnd = text.SkipForward(anchor.Start, NameCharacters, Math.Min(LongestName, to - anchor.Start));
        var nameStart = text.SkipBackward(anchor.Start, NameBefore, Math.Max(from, anchor.Start - LongestName));
        while (nameEnd > anchor.Start + 1 && text[nameEnd - 1] is '.' or '-')
            nameEnd--;

        var at = nameEnd;
        if (!TryOperator(ref at, nameStart, out var isLoose))
            return null;

        return ReadValue(at) is { } value
            ? new Assignment(text.Slice(nameStart, nameEnd - nameStart), Unescape(text.Slice(value.Start, value.Length)), value.Start, value.Length, isLoose ? NamedValueKind.Prose : NamedValueKind.Key)
            : null;
    }

    /// <summary>A word in angle brackets inside a URI is no element.</summary>
    private bool IsPlaceholder(int nameStart) => nameStart - 2 >= from && text[nameStart - 1] == '<' && text[nameStart - 2] is ':' or '=' or '/';

    private bool Is(int index, char c) => index < to && text[index] == c;

    private bool IsQuote(int index) => index < to && text[index] is '"' or '\'' or '`';

    /// <summary>From behind the name to the value's first character or its quote.</summary>
    private bool TryOperator(ref int at, int nameStart, out bool isLoose)
    {
        isLoose = false;
        var limit = Math.Min(to, at + LongestGap);
        var wasQuoted = SkipClosing(ref at);
        var isInside = !wasQuoted && nameStart > from && IsQuote(nameStart - 1);
        at = text.SkipForward(at, Blank, limit - at);
        if (Is(at, ']') || Is(at, ')'))
            at = text.SkipForward(at + 1, Blank, 4);
        SkipType(ref at);

        var start = at;
        while (at < limit && text[at] is ':' or '=' or '?' or '!' or '.' or '+' or '>' or '|')
            at++;
        var signs = text.Slice(start, at - start);
        if (signs.Length == 0)
        {
            if (TrySkipToValueMember(ref at, limit))
                return true;
            if (Is(at, ',') || Is(at, '('))
                return TrySkipComma(ref at, wasQuoted);
            isLoose = true;
            return at > start - 1 && IsOption(nameStart, at);
        }

        if (signs.IndexOfAny(['=', ':', '>']) < 0 || signs[0] == '>' && IsPlaceholder(nameStart))
            return false;
        if (signs[0] == '>' && TrySkipToValueMember(ref at, limit))
            return true;

        at = text.SkipForward(at, signs == ">" || syntax is TextSyntax.Json or TextSyntax.Any ? Space : Blank, limit - at);
        isLoose = syntax is TextSyntax.Any or TextSyntax.Literal && signs == ":" && !IsQuote(at);

        // In "Password:" the quote ends the text; in "NAME=value" within a JSON string none is needed.
        var isEnd = isInside && IsQuote(at) && text[at] == text[nameStart - 1];
        return !isEnd && (IsQuote(at) || syntax != TextSyntax.Json || wasQuoted || signs.IndexOf('=') >= 0);
    }

    /// <summary>The quote behind a quoted name, as it is or escaped.</summary>
    private bool SkipClosing(ref int at)
    {
        var start = at;
        if (Is(at, '\\') && IsQuote(at + 1))
            at += 2;
        else if (IsQuote(at))
            at++;
        else if (text.Matches(at, "&quot;"))
            at += 6;
        return at > start;
    }

    /// <summary><c>name: string = "…"</c>, <c>name string = "…"</c>, <c>name: String = "…"</c>.</summary>
    private void SkipType(ref int at)
    {
        var i = Is(at, ':') ? text.SkipForward(at + 1, Blank, 4) : at;
        foreach (var type in new[] { "string", "String", "str", "&str", "&'static str" })
        {
            if (!text.Matches(i, type))
                continue;

            var end = text.SkipForward(i + type.Length, Blank, 4);
            if (Is(end, '=') || Is(end, '?'))
                at = end;
            return;
        }
    }

    /// <summary><c>set("name", "value")</c>, <c>define('name' , 'value')</c>; <c>name("value")</c>.</summary>
    private bool TrySkipComma(ref int at, bool wasQuoted)
    {
        if (text[at] == ',' && !wasQuoted)
            return false;

        at = text.SkipForward(at + 1, Space, 12);
        return IsQuote(at);
    }

    /// <summary>The value that stands in a member of its own: <c>key="name" value="…"</c>, <c>"name": "x", "value": "…"</c>, <c>&lt;key>name&lt;/key>&lt;value>…</c>.</summary>
    private bool TrySkipToValueMember(ref int at, int limit)
    {
        var i = at;
        if (Is(i, '<') && Is(i + 1, '/'))
        {
            while (i < limit && text[i] != '>')
                i++;
            i++;
        }

        while (i < limit && text[i] is ' ' or '\t' or '\r' or '\n' or ',' or '"' or '\'' or '<' or '-')
            i++;
        if (!MatchesIgnoringCase(i, "value"))
            return false;

        i += 5;
        SkipClosing(ref i);
        i = text.SkipForward(i, Blank, 4);
        if (!Is(i, '=') && !Is(i, ':') && !Is(i, '>'))
            return false;

        at = text.SkipForward(i + 1, Space, 12);
        return true;
    }

    /// <summary><c>--password value</c>, <c>SET password "value"</c>: without a sign between them a name must be an option, or the value quoted.</summary>
    private bool IsOption(int nameStart, int at)
    {
        if (at >= to || at == nameStart || !Blank.Contains(text[at - 1]))
            return false;
        return IsQuote(at) || text[nameStart] == '-';
    }

    private (int Start, int Length)? ReadValue(int at)
    {
        at = SkipLiteralPrefix(at);
        if (at >= to)
            return null;

        if (Is(at, '\\') && IsQuote(at + 1))
            return ReadQuoted(at + 2, "\\" + text[at + 1]);
        if (text.Matches(at, "&quot;"))
            return ReadQuoted(at + 6, "&quot;");
        if (IsQuote(at))
            return ReadQuoted(at + 1, text[at].ToString());
        return syntax == TextSyntax.CSharp ? null : ReadUnquoted(at);
    }

    /// <summary><c>b"…"</c>, <c>u'…'</c>, <c>@"…"</c>, <c>Bearer …</c>.</summary>
    private int SkipLiteralPrefix(int at)
    {
        if (at + 1 < to && text[at] is 'b' or 'u' or 'r' or 'f' or '@' or 'L' && IsQuote(at + 1))
            return at + 1;
        foreach (var scheme in new[] { "Bearer ", "bearer ", "Token ", "token " })
        {
            if (text.Matches(at, scheme))
                return text.SkipForward(at + scheme.Length, Blank, 4);
        }

        return at;
    }

    private (int Start, int Length)? ReadQuoted(int start, string quote)
    {
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
        while (end > start && text[end - 1] is ',' or ';' or '.' or ')' or '\\' && !IsBalanced(start, end))
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
        if (c == ',')
            return false;
        return c >= 128 ? !char.IsWhiteSpace(c) : Unquoted.Contains(c);
    }

    private bool IsBalanced(int start, int end) => text[end - 1] == ')' && text.Slice(start, end - start).IndexOf('(') >= 0;

    private bool MatchesIgnoringCase(int index, string word) =>
        index + word.Length <= to && string.Equals(text.Slice(index, word.Length), word, StringComparison.OrdinalIgnoreCase);

    private static string Unescape(string value) =>
        value.IndexOf('&') >= 0 ? value.Replace("&amp;", "&").Replace("&lt;", "<").Replace("&gt;", ">").Replace("&quot;", "\"").Replace("&apos;", "'") : value;
}
