using SdkKit.Secrets.Matching;

namespace SdkKit.Secrets.Documents;

/// <summary>Reads elements and attributes of XML, well-formed or not: <c>&lt;Password>…</c>, <c>password="…"</c>, <c>key="…" value="…"</c>, <c>&lt;key>…&lt;value>…</c>.</summary>
internal sealed class XmlDocument(string text, DocumentMembers members)
{
    private static readonly AsciiSet Name = new("0-9A-Za-z_.:-");

    private readonly Stack<Element> _open = [];

    public void Read()
    {
        var at = 0;
        while (at < text.Length && text.IndexOf('<', at) is >= 0 and var tag)
            at = Tag(tag);
        while (_open.Count > 0)
            Close(text.Length);
    }

    private int Tag(int at)
    {
        if (IsAt(at, "<!--"))
            return Behind(at, "-->");
        if (IsAt(at, "<![CDATA["))
            return CharacterData(at);
        if (IsAt(at, "<?") || IsAt(at, "<!"))
            return Behind(at, ">");
        if (IsAt(at, "</"))
        {
            if (_open.Count > 0)
                Close(at);
            return Behind(at, ">");
        }

        return at + 1 < text.Length && (char.IsLetter(text[at + 1]) || text[at + 1] == '_') ? Open(at + 1) : at + 1;
    }

    private int Open(int start)
    {
        var at = EndOfName(start);
        var name = LocalName(start, at);
        var element = new Element { Name = name, Scalar = new NamedScalar { Owner = name } };
        while (at < text.Length && text[at] is not ('>' or '<'))
            at = text[at] is '/' or '"' or '\'' || char.IsWhiteSpace(text[at]) ? at + 1 : Attribute(at, ref element);

        MarkParent();
        if (at < text.Length && text[at - 1] == '/')
        {
            element.Scalar.Close(members);
            return at + 1;
        }

        element.ContentStart = at < text.Length && text[at] == '>' ? at + 1 : at;
        _open.Push(element);
        return element.ContentStart;
    }

    private int Attribute(int start, ref Element element)
    {
        var nameEnd = EndOfName(start);
        var at = SkipSpace(nameEnd);
        if (at >= text.Length || text[at] != '=')
            return Math.Max(nameEnd, start + 1);

        at = SkipSpace(at + 1);
        if (at >= text.Length || text[at] is not ('"' or '\''))
            return at;

        var close = text.IndexOf(text[at], at + 1);
        var value = new TextRange(at + 1, close < 0 ? text.Length : close);
        var name = LocalName(start, nameEnd);
        members.Add(name, value, ValueForm.Entities);
        element.Scalar.Add(members, name, value, ValueForm.Entities);
        return Math.Min(text.Length, value.End + 1);
    }

    private void MarkParent()
    {
        if (_open.Count == 0)
            return;

        var parent = _open.Pop();
        parent.HasChildren = true;
        _open.Push(parent);
    }

    private void Close(int at)
    {
        var element = _open.Pop();
        if (!element.HasChildren)
        {
            var value = element.Data.Length > 0 ? element.Data : Trimmed(element.ContentStart, at);
            var form = element.Data.Length > 0 ? ValueForm.Plain : ValueForm.Entities;
            members.Add(element.Name, value, form);
            element.Scalar.AddContent(members, value, form);
            if (_open.Count > 0)
            {
                var parent = _open.Pop();
                parent.Scalar.Add(members, element.Name, value, form);
                _open.Push(parent);
            }
        }

        element.Scalar.Close(members);
    }

    private int CharacterData(int at)
    {
        const int Opening = 9;
        var end = text.IndexOf("]]>", at, StringComparison.Ordinal);
        if (_open.Count > 0)
        {
            var element = _open.Pop();
            element.Data = new TextRange(at + Opening, end < 0 ? text.Length : end);
            _open.Push(element);
        }

        return end < 0 ? text.Length : end + 3;
    }

    private TextRange Trimmed(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new TextRange(start, end);
    }

    private TextRange LocalName(int start, int end)
    {
        var colon = text.IndexOf(':', start, end - start);
        return new TextRange(colon < 0 ? start : colon + 1, end);
    }

    private int EndOfName(int at)
    {
        while (at < text.Length && (Name.Contains(text[at]) || text[at] >= 128 && char.IsLetterOrDigit(text[at])))
            at++;
        return at;
    }

    private int SkipSpace(int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    private bool IsAt(int at, string literal) => string.CompareOrdinal(text, at, literal, 0, literal.Length) == 0;

    private int Behind(int at, string literal) => text.IndexOf(literal, at, StringComparison.Ordinal) is >= 0 and var found ? found + literal.Length : text.Length;

    private struct Element
    {
        public TextRange Name;
        public TextRange Data;
        public NamedScalar Scalar;
        public int ContentStart;
        public bool HasChildren;
    }
}
