namespace SdkKit.Secrets.Documents;

/// <summary>Reads the mappings of YAML line by line: plain, quoted and block scalars, flow style, lists of names and values, comments.</summary>
internal sealed class YamlDocument(string text, DocumentMembers members)
{
    /// <summary>A quoted scalar may go on over lines, but one stray quote must not take the rest of the file.</summary>
    private const int LongestQuoted = 8_000;

    private readonly Stack<(int Indent, NamedScalar Scalar)> _open = [];

    /// <summary>The last name that stood alone on its line, the owner of what is indented below it.</summary>
    private TextRange _owner;

    public void Read()
    {
        for (var at = 0; at < text.Length;)
            at = Line(at);
        while (_open.Count > 0)
            _open.Pop().Scalar.Close(members);
    }

    private int Line(int start)
    {
        var end = EndOfLine(start);
        var at = SkipBlank(start, end);
        var indent = at - start;
        while (at + 1 < end && text[at] == '-' && text[at + 1] is ' ' or '\t')
        {
            CloseTo(indent + 1);
            at = SkipBlank(at + 1, end);
            indent = at - start;
        }

        if (at == end || text[at] == '#' || Name(at, end) is not { } name)
            return end + 1;

        Enter(indent);
        return Value(name, Colon(name.End, end) + 1, end, indent);
    }

    /// <summary>The key that the line starts with; null where it holds none.</summary>
    private TextRange? Name(int at, int end)
    {
        if (text[at] is '"' or '\'')
        {
            var close = text.IndexOf(text[at], at + 1, end - at - 1);
            return close > 0 && Colon(close, end) >= 0 ? new TextRange(at + 1, close) : null;
        }

        for (var i = at; i < end; i++)
        {
            if (text[i] == ':' && (i + 1 == end || text[i + 1] is ' ' or '\t' or '\r'))
                return new TextRange(at, TrimmedEnd(at, i));
            if (text[i] is '{' or '[' or '"' or '\'' || text[i] == '#' && i > at && text[i - 1] == ' ')
                return null;
        }

        return null;
    }

    private int Value(TextRange name, int from, int end, int indent)
    {
        var at = SkipBlank(from, end);
        while (at < end && (text[at] == '&' || text[at] == '!' && at + 1 < end && text[at + 1] == '!'))
            at = SkipBlank(SkipWord(at, end), end);

        if (at == end || text[at] == '#')
        {
            _owner = name;
            return end + 1;
        }

        switch (text[at])
        {
            case '|' or '>':
                return Block(name, end + 1, indent);
            case '"' or '\'':
                return Quoted(name, at, end);
            case '{' or '[':
                new JsonDocument(text, end, members).Read(at, name);
                return end + 1;
            case '*':
                members.Add(name, new TextRange(at, at), ValueForm.Plain);
                return end + 1;
            default:
                Add(name, new TextRange(at, EndOfPlain(at, end)), ValueForm.Plain);
                return end + 1;
        }
    }

    private int Quoted(TextRange name, int open, int end)
    {
        var limit = Math.Min(text.Length, open + LongestQuoted);
        var at = open + 1;
        while (at < limit && (text[at] != text[open] || text[open] == '\'' && at + 1 < limit && text[at + 1] == '\''))
            at += text[at] == '\\' && text[open] == '"' || text[at] == text[open] ? 2 : 1;
        if (at >= limit)
        {
            Add(name, new TextRange(open + 1, TrimmedEnd(open + 1, end)), ValueForm.Plain);
            return end + 1;
        }

        Add(name, new TextRange(open + 1, at), text[open] == '"' ? ValueForm.Escaped : ValueForm.Apostrophes);
        return EndOfLine(at) + 1;
    }

    /// <summary>The lines that are indented deeper than the name.</summary>
    private int Block(TextRange name, int start, int indent)
    {
        var (first, last) = (-1, start);
        var at = start;
        while (at < text.Length)
        {
            var end = EndOfLine(at);
            var content = SkipBlank(at, end);
            if (TrimmedEnd(content, end) > content)
            {
                if (content - at <= indent)
                    break;
                first = first < 0 ? content : first;
                last = TrimmedEnd(content, end);
            }

            at = end + 1;
        }

        if (first >= 0)
            Add(name, new TextRange(first, last), ValueForm.Block);
        return at;
    }

    private void Add(TextRange name, TextRange value, ValueForm form)
    {
        members.Add(name, value, form);
        var (indent, scalar) = _open.Pop();
        scalar.Add(members, name, value, form);
        _open.Push((indent, scalar));
    }

    /// <summary>The mapping at this indentation, which ends all deeper ones.</summary>
    private void Enter(int indent)
    {
        CloseTo(indent + 1);
        if (_open.Count == 0 || _open.Peek().Indent < indent)
            _open.Push((indent, new NamedScalar { Owner = _owner }));
        _owner = default;
    }

    private void CloseTo(int indent)
    {
        while (_open.Count > 0 && _open.Peek().Indent >= indent)
            _open.Pop().Scalar.Close(members);
    }

    /// <summary>Index of the colon that follows a name; -1 where none does.</summary>
    private int Colon(int at, int end)
    {
        at = at < end && text[at] is '"' or '\'' ? at + 1 : at;
        at = SkipBlank(at, end);
        return at < end && text[at] == ':' ? at : -1;
    }

    private int EndOfPlain(int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            if (text[i] == '#' && text[i - 1] is ' ' or '\t')
                return TrimmedEnd(start, i);
        }

        return TrimmedEnd(start, end);
    }

    private int EndOfLine(int at) => at < text.Length && text.IndexOf('\n', at) is >= 0 and var end ? end : text.Length;

    private int SkipBlank(int at, int end)
    {
        while (at < end && text[at] is ' ' or '\t' or '\r')
            at++;
        return Math.Min(at, end);
    }

    private int SkipWord(int at, int end)
    {
        while (at < end && text[at] is not (' ' or '\t'))
            at++;
        return at;
    }

    private int TrimmedEnd(int start, int end)
    {
        while (end > start && text[end - 1] is ' ' or '\t' or '\r')
            end--;
        return end;
    }
}
