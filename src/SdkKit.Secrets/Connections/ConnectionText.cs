using SdkKit.Secrets.Matching;

namespace SdkKit.Secrets.Connections;

/// <summary>
/// The connection string around a place, by the grammar of ADO.NET: <c>name=value</c> pairs between semicolons (Redis: commas), values in quotes where they hold
/// separators. It ends where the text that holds it does: at a quote, a line break, a tag.
/// </summary>
internal static class ConnectionText
{
    private const int Farthest = 1_000;

    private static readonly AsciiSet Blank = new(" \t");

    public static List<ConnectionSetting> Around(CandidateText text, int anchor, int floor)
    {
        var start = anchor;
        while (start > Math.Max(floor, anchor - Farthest) && !IsBoundary(text, start - 1))
            start--;
        var quote = start > 0 && text[start - 1] is '"' or '\'' ? text[start - 1] : '\0';

        var settings = new List<ConnectionSetting>();
        for (var at = start; at < text.Length && at < anchor + Farthest;)
        {
            var next = ReadSetting(text, at, quote, settings);
            if (next < 0)
                break;
            at = next;
        }

        return settings;
    }

    /// <summary>Index behind the setting and its separator; -1 at the end of the string.</summary>
    private static int ReadSetting(CandidateText text, int at, char quote, List<ConnectionSetting> settings)
    {
        var name = text.SkipForward(at, Blank, 20);
        var equals = name;
        while (equals < text.Length && equals < name + 60 && text[equals] is not ('=' or ';' or ',') && !IsBoundary(text, equals))
            equals++;
        if (equals == text.Length || IsBoundary(text, equals))
            return -1;
        if (text[equals] != '=')
            return equals + 1;

        var start = text.SkipForward(equals + 1, Blank, 20);
        var (valueStart, end, next) = ReadValue(text, start, quote);
        var key = text.Slice(name, equals - name).Trim();
        settings.Add(new ConnectionSetting(key.Substring(key.LastIndexOfAny(['"', '\'', '=']) + 1), text.Slice(valueStart, end - valueStart), valueStart, end - valueStart));
        return next < text.Length && text[next] is ';' or ',' ? next + 1 : -1;
    }

    private static (int Start, int End, int Next) ReadValue(CandidateText text, int start, char quote)
    {
        if (start < text.Length && text[start] is '"' or '\'' && text[start] != quote)
        {
            var close = start + 1;
            while (close < text.Length && close < start + Farthest && text[close] != text[start] && text[close] is not ('\r' or '\n'))
                close++;
            if (close < text.Length && text[close] == text[start])
                return (start + 1, close, close + 1);
        }

        var end = start;
        while (end < text.Length && end < start + Farthest && text[end] is not (';' or ',') && !IsBoundary(text, end))
            end++;
        var next = end;
        while (end > start && text[end - 1] is ' ' or '\t')
            end--;
        return (start, end, next);
    }

    private static bool IsBoundary(CandidateText text, int index) =>
        text[index] is '"' or '\'' or '\r' or '\n' or '`' or '\0' || text[index] is '>' or '<' && !IsPlaceholderSign(text, index) || text[index] == '\\' && text.IsAt(index + 1, new AsciiSet("\"nr"));

    /// <summary><c>&lt;password></c> stands for a value, <c>&lt;/connection></c> ends one.</summary>
    private static bool IsPlaceholderSign(CandidateText text, int index)
    {
        if (text[index] == '>')
        {
            for (var i = index - 1; i >= 0 && i > index - 40; i--)
            {
                if (text[i] is '<')
                    return i > 0 && text[i - 1] is '=' or ' ';
            }

            return false;
        }

        return index > 0 && text[index - 1] is '=';
    }
}
