using System.Text;

namespace SdkKit.Tool.Scanning.Content;

/// <summary>Tells text from binary content, and decodes it.</summary>
internal static class FileText
{
    /// <summary>So many bytes at the beginning decide what a file is.</summary>
    public const int Sample = 8_000;

    /// <summary>The byte order mark, decoded.</summary>
    public const char Mark = '\uFEFF';

    /// <summary>
    /// By byte order mark, by the signature of a container format, else by where NUL bytes stand: in every second byte of UTF-16, nowhere in UTF-8.
    /// </summary>
    public static TextKind KindOf(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return TextKind.Utf16LittleEndian;
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return TextKind.Utf16BigEndian;
        if (ContainerSignatures.IsStartOf(content))
            return TextKind.Binary;

        var head = content[..Math.Min(content.Length, Sample)];
        return head.Contains((byte)0) ? KindByZeros(head) : TextKind.Utf8;
    }

    private static TextKind KindByZeros(ReadOnlySpan<byte> head)
    {
        var (even, odd) = (0, 0);
        for (var i = 0; i < head.Length; i++)
        {
            if (head[i] == 0)
                _ = i % 2 == 0 ? even++ : odd++;
        }

        // A quarter of zeros is half of the characters in ASCII. A character such as U+0100 has its zero on the other side.
        var most = head.Length / 4;
        return odd > most && even <= odd / 32 ? TextKind.Utf16LittleEndian
            : even > most && odd <= even / 32 ? TextKind.Utf16BigEndian
            : TextKind.Binary;
    }

    /// <summary>Decodes without the byte order mark, which no editor counts as a column.</summary>
    public static string Decode(ReadOnlySpan<byte> content, TextKind kind) => EncodingOf(kind).GetString(content[MarkLength(content, kind)..]);

    /// <summary>The number of bytes of the byte order mark, if there is one.</summary>
    public static int MarkLength(ReadOnlySpan<byte> content, TextKind kind)
    {
        var mark = EncodingOf(kind).Preamble;
        return content.StartsWith(mark) ? mark.Length : 0;
    }

    /// <summary>The encoding of a kind of text; what is invalid in it decodes to U+FFFD.</summary>
    public static Encoding EncodingOf(TextKind kind) => kind switch
    {
        TextKind.Utf16LittleEndian => Encoding.Unicode,
        TextKind.Utf16BigEndian => Encoding.BigEndianUnicode,
        _ => Encoding.UTF8,
    };
}
