using SdkKit.Secrets.Matching;
using SdkKit.Secrets.Naming;

namespace SdkKit.Secrets.Assignments;

/// <summary>
/// Reads the assignment whose name holds a given word, in the forms that configuration files and source text share: <c>name=value</c>,
/// <c>"name": "value"</c>, <c>name => 'value'</c>, <c>&lt;name>value&lt;</c>, <c>key="name" value="value"</c>, <c>--name value</c>. Looks a bounded distance each way.
/// </summary>
internal readonly ref struct AssignmentReader(CandidateText text, TextSyntax syntax, int from, int to, bool isComment = false)
{
    private const int LongestName = 80;
    private const int LongestGap = 48;

    private static readonly string[] Types = ["string", "String", "str", "&str", "&'static str"];
    private static readonly AsciiSet TypeStart = new("sS&");
    private static readonly char[] Assigns = ['=', ':', '>'];
    /// <summary>Signs that neither an operator nor the closing of a name starts with: what stands before them is given no value.</summary>
    private static readonly AsciiSet NoOperator = new(";{}[*/#@$^~");

    private static readonly AsciiSet Sign = new(":=?!.+>|");
    private static readonly AsciiSet NameCharacters = new("0-9A-Za-z_.-");
    private static readonly AsciiSet NameBefore = new("0-9A-Za-z_.:$-");
    private static readonly AsciiSet Blank = new(" \t");
    private static readonly AsciiSet Space = new(" \t\r\n");

    /// <summary>The assignment whose name holds <paramref name="anchor"/>; null where none does.</summary>
    public Assignment? Read(AnchorHit anchor)
    {
        var (nameStart, nameEnd) = Name(anchor);
        var at = nameEnd;
        if (!TryOperator(ref at, nameStart, out var isLoose, out var isBare))
            return syntax == TextSyntax.Any ? ReadJoined(anchor, nameStart, nameEnd) : null;

        if (new ValueReader(text, syntax, to, isComment).Read(Fallback.SkipCall(text, at, to)) is not { } value)
            return null;

        var written = text.Slice(value.Start, value.Length);
        var isSource = syntax is TextSyntax.CSharp or TextSyntax.Literal;
        return isBare && !ValueText.IsKeyLike(written)
            ? null
            : new Assignment(text.Slice(nameStart, nameEnd - nameStart), Unescape(written), value.Start, value.Length, isLoose ? NamedValueKind.Prose : isSource ? NamedValueKind.Key : NamedValueKind.Setting);
    }

    /// <summary>Running text may join a name and a key with a dash: <c>service-apikey-…</c>.</summary>
    private Assignment? ReadJoined(AnchorHit anchor, int nameStart, int nameEnd)
    {
        for (var dash = anchor.End; dash < nameEnd; dash++)
        {
            if (text[dash] != '-')
                continue;

            var value = text.Slice(dash + 1, nameEnd - dash - 1);
            return ValueText.IsKeyLike(value) ? new Assignment(text.Slice(nameStart, dash - nameStart), value, dash + 1, value.Length, NamedValueKind.Prose) : null;
        }

        return null;
    }

    /// <summary>What the name that holds <paramref name="anchor"/> means, whatever follows it.</summary>
    public NameMeaning MeaningAround(AnchorHit anchor)
    {
        var (start, end) = Name(anchor);
        return RecentNames.MeaningOf(text, start, end);
    }

    private (int Start, int End) Name(AnchorHit anchor)
    {
        var end = text.SkipForward(anchor.Start, NameCharacters, Math.Min(LongestName, to - anchor.Start));
        var start = text.SkipBackward(anchor.Start, NameBefore, Math.Max(from, anchor.Start - LongestName));
        while (end > anchor.Start + 1 && text[end - 1] is '.' or '-')
            end--;
        return (start, end);
    }

    /// <summary>A word in angle brackets inside a URI is no element.</summary>
    private bool IsPlaceholder(int nameStart) => nameStart - 2 >= from && text[nameStart - 1] == '<' && text[nameStart - 2] is ':' or '=' or '/';

    private bool Is(int index, char c) => index < to && text[index] == c;

    private bool IsQuote(int index) => index < to && text[index] is '"' or '\'' or '`';

    /// <summary>From behind the name to the value's first character or its quote.</summary>
    private bool TryOperator(ref int at, int nameStart, out bool isLoose, out bool isBare)
    {
        isLoose = isBare = false;
        if (ValueReader.IsEncodedEquals(text, at))
        {
            at += ValueReader.EncodedSign;
            return true;
        }

        var limit = Math.Min(to, at + LongestGap);
        var wasQuoted = SkipClosing(ref at);
        if (text.IsAt(at, NoOperator))
            return false;

        var isInside = !wasQuoted && nameStart > from && IsQuote(nameStart - 1);
        at = text.SkipForward(at, Blank, limit - at);
        if (Is(at, ']') || Is(at, ')'))
            at = text.SkipForward(at + 1, Blank, 4);
        SkipType(ref at);

        var start = at;
        at = text.SkipForward(at, Sign, limit - at);
        if (at == start)
        {
            if (TrySkipToValueMember(ref at, limit))
                return true;
            if (Is(at, ',') || Is(at, '('))
                return TrySkipComma(ref at, wasQuoted);
            isLoose = true;
            isBare = !IsOption(nameStart, at, wasQuoted);
            return !isBare || IsBesideName(nameStart, at);
        }

        var signs = text.Slice(start, at - start);
        if (signs is "??" or "||" && (wasQuoted || text.Matches(nameStart, "process.env.")))
        {
            at = text.SkipForward(at, Blank, limit - at);
            return IsQuote(at);
        }

        if (signs.IndexOfAny(Assigns) < 0 || signs[0] == '|' && signs != "||=" || signs[0] == '>' && IsPlaceholder(nameStart))
            return false;
        if (signs[0] == '>' && TrySkipToValueMember(ref at, limit))
            return true;

        at = text.SkipForward(at, signs == ">" || syntax is TextSyntax.Json or TextSyntax.Any ? Space : Blank, limit - at);
        isLoose = !IsQuote(at) && (isComment || syntax is TextSyntax.Any or TextSyntax.Literal && signs == ":" || syntax == TextSyntax.Script && Blank.Contains(text[at - 1]));

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
        if (!text.IsAt(i, TypeStart))
            return;

        foreach (var type in Types)
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
        if (!IsValue(i))
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
    private bool IsOption(int nameStart, int at, bool wasQuoted)
    {
        if (at >= to || at == nameStart || !Blank.Contains(text[at - 1]))
            return false;
        return IsQuote(at) && !wasQuoted || text[nameStart] == '-';
    }

    private bool IsValue(int index) =>
        index + 5 <= to && (text[index] | 0x20) == 'v' && (text[index + 1] | 0x20) == 'a' && (text[index + 2] | 0x20) == 'l' && (text[index + 3] | 0x20) == 'u' && (text[index + 4] | 0x20) == 'e';

    /// <summary>Running text may put a key behind its name with only a blank between them: what it has to look like is <see cref="ValueText.IsKeyLike"/>.</summary>
    private bool IsBesideName(int nameStart, int at) =>
        (syntax == TextSyntax.Any || isComment) && at < to && at > nameStart && Blank.Contains(text[at - 1]) && AsciiSet.Alphanumeric.Contains(text[at]);

    private static string Unescape(string value) =>
        value.IndexOf('&') >= 0 ? value.Replace("&amp;", "&").Replace("&lt;", "<").Replace("&gt;", ">").Replace("&quot;", "\"").Replace("&apos;", "'") : value;
}
