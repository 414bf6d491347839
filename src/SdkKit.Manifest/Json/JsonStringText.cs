using System.Globalization;
using System.Text;

namespace SdkKit.Manifest.Json;

/// <summary>Reads a string and resolves its escapes.</summary>
internal static class JsonStringText
{
    public static string Read(JsonCursor cursor)
    {
        cursor.Expect('"');
        var value = new StringBuilder();
        for (; cursor.Current != '"' || cursor.AtEnd; cursor.Advance())
        {
            if (cursor.AtEnd)
            {
                throw cursor.Unexpected("the closing '\"'");
            }

            if (cursor.Current < ' ')
            {
                throw cursor.Error("a control character stands in a string; escape it");
            }

            value.Append(cursor.Current == '\\' ? ReadEscape(cursor) : cursor.Current);
        }

        cursor.Advance();
        return value.ToString();
    }

    private static char ReadEscape(JsonCursor cursor)
    {
        cursor.Advance();
        return cursor.Current switch
        {
            '"' => '"',
            '\\' => '\\',
            '/' => '/',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => ReadHex(cursor),
            _ => throw cursor.Unexpected("an escape character"),
        };
    }

    private static char ReadHex(JsonCursor cursor)
    {
        var digits = cursor.Ahead(5);
        if (digits.Length < 5 || !ushort.TryParse(digits.Substring(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            throw cursor.Error("'\\u' is not followed by four hexadecimal digits");
        }

        cursor.Advance(4);
        return (char)code;
    }
}
