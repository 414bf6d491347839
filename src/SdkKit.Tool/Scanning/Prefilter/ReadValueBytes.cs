using System.Text;
using SdkKit.Secrets.Matching;

namespace SdkKit.Tool.Scanning.Prefilter;

/// <summary>
/// Whether what stands behind a word in a literal or in a comment of C# can give the name that holds it a value: by the forms that the engine's <c>AssignmentReader</c> reads
/// there, of which the rare ones are taken for possible at their first sign.
/// </summary>
internal static class ReadValueBytes
{
    private const int LongestName = 80;
    private const int LongestOperator = 20;
    private const int LongestWord = 40;

    /// <summary>Of a password that is not quoted.</summary>
    private const int ShortestValue = 5;

    /// <summary>Of what stands in a sentence beside a name.</summary>
    private const int ShortestKey = 20;

    private static readonly AsciiSet NameCharacters = new("0-9A-Za-z_.-");
    private static readonly AsciiSet NameBefore = new("0-9A-Za-z_.:$-");
    private static readonly AsciiSet NoOperator = new(";{}[*/#@$^~");
    private static readonly AsciiSet Sign = new(":=?!.+>|");
    private static readonly AsciiSet Blank = new(" \t");
    private static readonly AsciiSet CallCharacters = new("A-Za-z.");
    private static readonly AsciiSet Space = new(" \t\r\n");
    private static readonly AsciiSet BeforeMember = new(" \t\r\n,\"'<-");

    public static bool MayFollow(ReadOnlySpan<byte> text, int start)
    {
        var name = ByteRun.EndOf(text, start, NameCharacters);
        if (name - start >= LongestName)
            return true;
        while (name > start + 1 && text[name - 1] is (byte)'.' or (byte)'-')
            name--;
        if (At(text, name) is '%' or '\\' or '&' or '\0')
            return true;

        var wasQuoted = IsQuote(text, name);
        var at = wasQuoted ? name + 1 : name;
        if (NoOperator.Contains(At(text, at)))
            return false;

        at = ByteRun.EndOf(text, at, Blank);
        if (At(text, at) is ']' or ')')
            at = ByteRun.EndOf(text, at + 1, Blank);
        if (at >= text.Length)
            return true;

        var signs = text[at..ByteRun.EndOf(text, at, Sign)];
        if (IsType(text, at) || HasValueMember(text, at + signs.Length))
            return true;
        if (!signs.IsEmpty)
            return IsAssignment(signs) && (signs.Length > LongestOperator || IsValue(text, at + signs.Length, signs));

        return At(text, at) switch
        {
            ',' => wasQuoted && IsQuote(text, ByteRun.EndOf(text, at + 1, Space)),
            '(' => IsQuote(text, ByteRun.EndOf(text, at + 1, Space)),
            _ => Blank.Contains((char)text[at - 1]) && (IsQuote(text, at) || IsRun(text[at..]) || IsCall(text, at) || IsOption(text, start)),
        };
    }

    private static bool IsAssignment(ReadOnlySpan<byte> signs) => signs.IndexOfAny("=:>"u8) >= 0 || signs.StartsWith("??"u8) || signs.StartsWith("||"u8);

    /// <summary>What could be judged: not the end of the line, and no word of a sentence.</summary>
    private static bool IsValue(ReadOnlySpan<byte> text, int at, ReadOnlySpan<byte> signs)
    {
        at = ByteRun.EndOf(text, at, signs is [(byte)'>'] ? Space : Blank);
        if (At(text, at) is '\r' or '\n' or '<' or ',' or ';')
            return false;
        if (IsType(text, at) || IsQuote(text, at) || IsQuote(text, at + 1) || At(text, at) is '\\' or '&')
            return true;

        var end = at;
        while (At(text, end) > ' ')
            end++;
        if (end - at < ShortestValue && end < text.Length)
            return text[at..end].Contains((byte)'(');
        return signs.Length > 1 || !IsPlainWord(text[at..]);
    }

    /// <summary>Such a value is turned down under every name, unless a secret is compared with it.</summary>
    private static bool IsPlainWord(ReadOnlySpan<byte> text)
    {
        var end = 1;
        while (At(text, end) is >= 'a' and <= 'z')
            end++;
        if (end > LongestWord || end + 2 > text.Length)
            return false;

        return ValueGlance.IsPlainWord(Encoding.Latin1.GetString(text[..(end + 2)]), 0, end + 2);
    }

    /// <summary><c>name string = "…"</c>, <c>name: str = …</c>.</summary>
    private static bool IsType(ReadOnlySpan<byte> text, int at) => At(text, at) == '&' || At(text, at) is 's' or 'S' && At(text, at + 1) == 't' && At(text, at + 2) == 'r';

    /// <summary>The value stands in a member of its own, which is called so.</summary>
    private static bool HasValueMember(ReadOnlySpan<byte> text, int at)
    {
        if (At(text, at) == '<' && At(text, at + 1) == '/')
            at = text[at..].IndexOf((byte)'>') is >= 0 and var end ? at + end + 1 : text.Length;
        at = ByteRun.EndOf(text, at, BeforeMember);
        return At(text, at) is 'v' or 'V' or '\0' && At(text, at + 1) is 'a' or 'A' or '\0';
    }

    /// <summary><c>getenv("NAME", "…")</c>, of which the value is the second argument.</summary>
    private static bool IsCall(ReadOnlySpan<byte> text, int at)
    {
        var end = ByteRun.EndOf(text, at, CallCharacters);
        return end > at && At(text, end) is '(' or '\0';
    }

    private static bool IsRun(ReadOnlySpan<byte> text) => text[..Math.Min(text.Length, ShortestKey)].IndexOfAnyInRange((byte)0, (byte)' ') < 0;

    /// <summary>The name may start with a dash.</summary>
    private static bool IsOption(ReadOnlySpan<byte> text, int start)
    {
        var first = start;
        while (first > 0 && start - first < LongestName && NameBefore.Contains((char)text[first - 1]))
            first--;
        return text[first..start].Contains((byte)'-');
    }

    private static bool IsQuote(ReadOnlySpan<byte> text, int at) => At(text, at) is '"' or '\'' or '`' or '\0';

    /// <summary>NUL where the text ends, or what of it is read: nothing is known of it.</summary>
    private static char At(ReadOnlySpan<byte> text, int at) => at < text.Length ? (char)text[at] : '\0';
}
