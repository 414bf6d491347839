using System.Text;

namespace SdkKit.Emulator.ResourceManager;

/// <summary>
/// Resource Manager reads more than JSON: comments, names without quotes and strings in single quotes. Clients rely on it; az puts a template file, comments
/// included, behind a bare <c>template:</c>.
/// </summary>
internal static class RelaxedJson
{
    /// <summary>The same text as JSON; what is no such text either comes out as something that no JSON reader takes.</summary>
    public static string ToJson(string text)
    {
        var json = new StringBuilder(text.Length + 16);
        for (var index = 0; index < text.Length;)
        {
            var c = text[index];
            index = c switch
            {
                '"' or '\'' => CopyText(text, index, json),
                '/' => SkipComment(text, index, json),
                '_' or '$' => CopyName(text, index, json),
                _ when char.IsAsciiLetter(c) => CopyName(text, index, json),
                _ => Copy(text, index, json),
            };
        }

        return json.ToString();
    }

    private static int Copy(string text, int index, StringBuilder json)
    {
        json.Append(text[index]);
        return index + 1;
    }

    private static int CopyText(string text, int start, StringBuilder json)
    {
        var quote = text[start];
        json.Append('"');
        var index = start + 1;
        for (; index < text.Length && text[index] != quote; index++)
        {
            if (text[index] == '\\' && index + 1 < text.Length)
            {
                index++;
                json.Append(text[index] == '\'' ? "'" : $"\\{text[index]}");
            }
            else
            {
                json.Append(text[index] == '"' ? "\\\"" : text[index].ToString());
            }
        }

        json.Append('"');
        return index + 1;
    }

    private static int CopyName(string text, int start, StringBuilder json)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '$'))
        {
            end++;
        }

        var name = text[start..end];
        var next = end;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        // true, false, null and the exponent of a number are no names.
        json.Append(next < text.Length && text[next] == ':' ? $"\"{name}\"" : name);
        return end;
    }

    private static int SkipComment(string text, int start, StringBuilder json)
    {
        var (end, length) = (start + 1 < text.Length ? text[start + 1] : '\0') switch
        {
            '/' => (text.IndexOf('\n', start), 0),
            '*' => (text.IndexOf("*/", start + 2, StringComparison.Ordinal), 2),
            _ => (start, 1),
        };
        if (end == start)
        {
            json.Append('/');
        }

        return end < 0 ? text.Length : end + length;
    }
}
