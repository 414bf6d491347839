using System.Text;

namespace SdkKit.Emulator.LogAnalytics.Kusto.Parsing;

/// <summary>Reads <c>"…"</c>, <c>'…'</c> with backslash escapes, and <c>@"…"</c> where a doubled quote stands for one.</summary>
internal static class StringLiteral
{
    public static bool TryRead(string source, ref int position, bool isVerbatim, out string text)
    {
        position += isVerbatim ? 1 : 0;
        var quote = source[position++];
        var content = new StringBuilder();
        for (; position < source.Length && source[position] != '\n'; position++)
        {
            var current = source[position];
            var next = position + 1 < source.Length ? source[position + 1] : '\0';
            if (current == quote && !(isVerbatim && next == quote))
            {
                position++;
                text = content.ToString();
                return true;
            }

            if (current == quote || (!isVerbatim && current == '\\'))
            {
                content.Append(current == quote ? quote : Unescape(next));
                position++;
            }
            else
            {
                content.Append(current);
            }
        }

        text = "";
        return false;
    }

    private static char Unescape(char escaped) => escaped switch
    {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        '0' => '\0',
        _ => escaped,
    };
}
