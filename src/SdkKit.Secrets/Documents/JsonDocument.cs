namespace SdkKit.Secrets.Documents;

/// <summary>
/// Reads the members of JSON, with comments and trailing commas, of whole files and of pieces of them, and YAML's flow style. One pass without recursion, so that
/// depth costs nothing.
/// </summary>
internal sealed class JsonDocument(string text, int end, DocumentMembers members)
{
    private readonly Stack<(NamedScalar Scalar, bool IsArray)> _outer = [];
    private NamedScalar _scalar;
    private bool _isArray;
    private TextRange _name;

    /// <param name="start">Where to begin.</param>
    /// <param name="owner">The name of what is read, where it stands before it.</param>
    public void Read(int start, TextRange owner = default)
    {
        _name = owner;
        for (var at = start; at < end;)
            at = Next(at);

        _scalar.Close(members);
    }

    private int Next(int at)
    {
        switch (text[at])
        {
            case '{' or '[':
                _outer.Push((_scalar, _isArray));
                _scalar = new NamedScalar { Owner = _name };
                _isArray = text[at] == '[';
                members.Add(_name, new TextRange(at, at), ValueForm.Plain);
                _name = default;
                return at + 1;
            case '}' or ']':
                _scalar.Close(members);
                (_scalar, _isArray) = _outer.Count > 0 ? _outer.Pop() : default;
                _name = default;
                return at + 1;
            case ',':
                _name = default;
                return at + 1;
            case '"' or '\'':
                var close = EndOfString(at);
                Take(new TextRange(at + 1, close), ValueForm.Escaped, close + 1);
                return Math.Min(end, close + 1);
            case '/' when IsComment(at):
                return EndOfComment(at);
            case ':' or ' ' or '\t' or '\r' or '\n':
                return at + 1;
            default:
                return Bare(at);
        }
    }

    /// <summary>A word is a name where a colon follows, else a value.</summary>
    private void Take(TextRange word, ValueForm form, int behind)
    {
        while (behind < end && (text[behind] is ' ' or '\t' or '\r' or '\n' || IsComment(behind)))
            behind = IsComment(behind) ? EndOfComment(behind) : behind + 1;
        if (behind < end && text[behind] == ':')
        {
            _name = word;
            return;
        }

        var name = _isArray && _name.Length == 0 ? _scalar.Owner : _name;
        members.Add(name, word, form);
        _scalar.Add(members, name, word, form);
        _name = default;
    }

    private int Bare(int start)
    {
        var at = start;
        while (at < end && text[at] is not (',' or '{' or '}' or '[' or ']' or '"' or ':' or ' ' or '\t' or '\r' or '\n'))
            at++;
        Take(new TextRange(start, at), ValueForm.Plain, at);
        return at;
    }

    /// <summary>Index of the closing quote; of the line's end where it is missing.</summary>
    private int EndOfString(int open)
    {
        var at = open + 1;
        while (at < end && text[at] != text[open] && text[at] is not ('\r' or '\n'))
            at += text[at] == '\\' ? 2 : 1;
        return Math.Min(at, end);
    }

    private bool IsComment(int at) => text[at] == '/' && at + 1 < end && text[at + 1] is '/' or '*';

    private int EndOfComment(int start)
    {
        var isBlock = text[start + 1] == '*';
        var found = isBlock ? text.IndexOf("*/", start + 2, StringComparison.Ordinal) : text.IndexOf('\n', start);
        return found < 0 || found >= end ? end : found + (isBlock ? 2 : 1);
    }
}
