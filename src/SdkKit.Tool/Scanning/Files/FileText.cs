using System.Text;

namespace SdkKit.Tool.Scanning.Files;

/// <summary>Tells text from binary content, and decodes it.</summary>
internal static class FileText
{
    private const int Sample = 8_000;
    private static readonly byte[] Utf8Mark = [0xEF, 0xBB, 0xBF];

    /// <summary>By byte order mark, else by where NUL bytes stand: in every second byte of UTF-16, nowhere in UTF-8.</summary>
    public static TextKind KindOf(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return TextKind.Utf16LittleEndian;
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return TextKind.Utf16BigEndian;

        var head = content[..Math.Min(content.Length, Sample)];
        if (!head.Contains((byte)0))
            return TextKind.Utf8;

        var (even, odd) = (0, 0);
        for (var i = 0; i < head.Length; i++)
        {
            if (head[i] == 0)
                _ = i % 2 == 0 ? even++ : odd++;
        }

        var most = head.Length / 4;
        return (even, odd) switch
        {
            (0, _) when odd > most => TextKind.Utf16LittleEndian,
            (_, 0) when even > most => TextKind.Utf16BigEndian,
            _ => TextKind.Binary,
        };
    }

    /// <summary>Decodes without the byte order mark, which no editor counts as a column.</summary>
    public static string Decode(ReadOnlySpan<byte> content, TextKind kind)
    {
        var text = kind switch
        {
            TextKind.Utf16LittleEndian => Encoding.Unicode.GetString(content),
            TextKind.Utf16BigEndian => Encoding.BigEndianUnicode.GetString(content),
            _ => Encoding.UTF8.GetString(content.StartsWith(Utf8Mark) ? content[Utf8Mark.Length..] : content),
        };
        return text.StartsWith('\uFEFF') ? text[1..] : text;
    }
}
