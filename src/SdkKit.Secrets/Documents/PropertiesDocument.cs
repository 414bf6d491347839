namespace SdkKit.Secrets.Documents;

/// <summary>Reads lines of <c>NAME=value</c> and <c>name: value</c>: .env files with quotes, <c>export</c>, comments and values over several lines; .ini, .properties, .npmrc, headers.</summary>
internal sealed class PropertiesDocument(string text, DocumentMembers members)
{
    private const int LongestQuoted = 8_000;

    private static readonly string[] Commands = ["export ", "set ", "setx ", "ENV ", "ARG "];

    public void Read()
    {
        for (var at = 0; at < text.Length;)
            at = Line(at);
    }

    private int Line(int start)
    {
        var end = text.IndexOf('\n', start) is >= 0 and var found ? found : text.Length;
        var at = SkipBlank(start, end);
        foreach (var command in Commands)
        {
            if (string.CompareOrdinal(text, at, command, 0, command.Length) == 0)
                at = SkipBlank(at + command.Length, end);
        }

        var nameEnd = at;
        while (nameEnd < end && (char.IsLetterOrDigit(text[nameEnd]) || text[nameEnd] is '_' or '.' or '-' or '@' or '/' or '[' or ']' or '\\' or ':' && !IsSeparator(nameEnd, end)))
            nameEnd++;
        var sign = SkipBlank(nameEnd, end);
        if (nameEnd == at || sign == end || text[sign] is not ('=' or ':'))
            return end + 1;

        return Value(new TextRange(at, nameEnd), SkipBlank(sign + 1, end), end);
    }

    /// <summary>A colon within a name (<c>//registry/:_authToken=</c>, <c>Smtp:Password=</c>) does not end it where an equals sign does.</summary>
    private bool IsSeparator(int colon, int end)
    {
        for (var i = colon + 1; i < end; i++)
        {
            if (text[i] == '=')
                return false;
            if (!(char.IsLetterOrDigit(text[i]) || text[i] is '_' or '.' or '-' or ':'))
                return true;
        }

        return true;
    }

    private int Value(TextRange name, int at, int end)
    {
        if (at < end && text[at] is '"' or '\'' or '`' && Close(at) is >= 0 and var close)
        {
            members.Add(name, new TextRange(at + 1, close), text[at] == '"' ? ValueForm.Escaped : ValueForm.Plain);
            return (text.IndexOf('\n', close) is >= 0 and var next ? next : text.Length) + 1;
        }

        members.Add(name, new TextRange(at, EndOfPlain(at, end)), ValueForm.Plain);
        return end + 1;
    }

    private int Close(int open)
    {
        var limit = Math.Min(text.Length, open + LongestQuoted);
        for (var i = open + 1; i < limit; i++)
        {
            if (text[i] == text[open])
                return i;
            if (text[i] == '\\' && text[open] == '"')
                i++;
        }

        return -1;
    }

    private int EndOfPlain(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] is '#' or ';' && text[i - 1] is ' ' or '\t')
            {
                end = i;
                break;
            }
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return end;
    }

    private int SkipBlank(int at, int end)
    {
        while (at < end && text[at] is ' ' or '\t' or '\r')
            at++;
        return at;
    }
}
