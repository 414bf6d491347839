using SdkKit.Secrets.Assignments;

namespace SdkKit.Secrets.Documents;

/// <summary>A structured text as its names and the scalars that they stand for.</summary>
internal sealed class DocumentText
{
    private readonly string _text;
    private readonly DocumentMember[] _byName;
    private readonly Lazy<DocumentMember[]> _byValue;

    private DocumentText(string text, DocumentMember[] members)
    {
        _text = text;

        // Of equal names the one with the longest value comes first.
        _byName = Sorted(members, static m => (long)m.NameStart << 32 | (uint)(int.MaxValue - (m.ValueEnd - m.ValueStart)));
        _byValue = new(() => Sorted(members, static m => (long)m.ValueStart << 32 | (uint)m.ValueEnd));
    }

    /// <summary>Whether <see cref="Read"/> answers, so that nobody makes a text of bytes for nothing.</summary>
    public static bool HasStructure(TextSyntax syntax) => syntax is TextSyntax.Json or TextSyntax.Xml or TextSyntax.Yaml or TextSyntax.Properties;

    /// <summary>Null for a syntax that has no structure of its own.</summary>
    public static DocumentText? Read(string text, TextSyntax syntax)
    {
        var members = new DocumentMembers(text);
        switch (syntax)
        {
            case TextSyntax.Json:
                new JsonDocument(text, text.Length, members).Read(0);
                break;
            case TextSyntax.Xml:
                new XmlDocument(text, members).Read();
                break;
            case TextSyntax.Yaml:
                new YamlDocument(text, members).Read();
                break;
            case TextSyntax.Properties:
                new PropertiesDocument(text, members).Read();
                break;
            default:
                return null;
        }

        return new DocumentText(text, members.Found());
    }

    /// <summary>The scalar of the name at <paramref name="index"/>; null where no name stands.</summary>
    public Assignment? ValueOf(int index)
    {
        var at = Last(_byName, index, static m => m.NameStart);
        if (at < 0 || index >= _byName[at].NameEnd)
            return null;

        // Of several values of one name the longest comes first: an object has an empty one beside that of its only scalar.
        while (at > 0 && _byName[at - 1].NameStart == _byName[at].NameStart)
            at--;
        var member = _byName[at];
        var written = _text.Substring(member.ValueStart, member.ValueEnd - member.ValueStart);
        var scheme = ValueReader.SchemeLength(written);
        return new Assignment(
            _text.Substring(member.NameStart, member.NameEnd - member.NameStart), ValueDecoder.Decode(written.Substring(scheme), member.Form), member.ValueStart + scheme, written.Length - scheme, NamedValueKind.Setting);
    }

    /// <summary>The scalar around <paramref name="index"/>; null where none is.</summary>
    public TextRange? ScalarAt(int index)
    {
        var at = Last(_byValue.Value, index, static m => m.ValueStart);
        return at >= 0 && index < _byValue.Value[at].ValueEnd ? new TextRange(_byValue.Value[at].ValueStart, _byValue.Value[at].ValueEnd) : null;
    }

    /// <summary>The last member that starts at or before <paramref name="index"/>; -1 for none.</summary>
    private static int Last(DocumentMember[] members, int index, Func<DocumentMember, int> startOf)
    {
        var (low, high) = (-1, members.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (startOf(members[middle]) <= index)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }

    /// <summary>By numbers: a comparison that is called for each pair takes as long as reading the document.</summary>
    private static DocumentMember[] Sorted(DocumentMember[] members, Converter<DocumentMember, long> keyOf)
    {
        var sorted = (DocumentMember[])members.Clone();
        Array.Sort(Array.ConvertAll(members, keyOf), sorted);
        return sorted;
    }
}
