using System.Text;
using SdkKit.Secrets.Matching;

namespace SdkKit.Secrets.Structure;

/// <summary>The text between PEM lines, as files and the string literals of many languages write it.</summary>
internal sealed record PemBody(string Digits, int End, bool IsEncrypted)
{
    private const int LongestPrefix = 60;

    private static readonly AsciiSet Between = new(" \t\r\n\"'`,;$@=");
    private static readonly string[] Headers = ["Proc-Type: ", "DEK-Info: ", "Version: ", "Comment: "];

    /// <param name="text">The text.</param>
    /// <param name="start">Where the body starts.</param>
    /// <param name="prefix">What stands before each line: the time in a log, the sign of a comment.</param>
    /// <param name="most">How many digits to read at most.</param>
    public static PemBody Read(CandidateText text, int start, string prefix = "", int most = int.MaxValue)
    {
        var digits = new StringBuilder();
        var encrypted = false;
        var i = start;
        while (i < text.Length && digits.Length < most)
        {
            if (TrySkipPrefix(text, prefix, ref i) || TrySkipEscape(text, ref i) || TrySkipHeader(text, ref i, ref encrypted))
                continue;

            var c = text[i];
            var isDigit = AsciiSet.Base64.Contains(c) && !IsConcatenation(text, i);
            if (!isDigit && c != '+' && !Between.Contains(c))
                break;
            if (isDigit)
                digits.Append(c);
            i++;
        }

        return new PemBody(digits.ToString(), i, encrypted);
    }

    /// <summary>What stands between the last line break, written or escaped, and <paramref name="start"/>; empty where that is long or nothing but blanks.</summary>
    public static string PrefixBefore(CandidateText text, int start)
    {
        var from = start;
        while (from > 0 && start - from <= LongestPrefix && text[from - 1] is not ('\r' or '\n') && !IsEscapedBreak(text, from))
            from--;
        if (from == start || start - from > LongestPrefix)
            return "";

        var prefix = text.Slice(from, start - from);
        return prefix.All(Between.Contains) ? "" : prefix;
    }

    private static bool IsEscapedBreak(CandidateText text, int index) => index >= 2 && text[index - 2] == '\\' && text[index - 1] is 'n' or 'r';

    /// <summary>The same prefix behind a line break, its digits counting on.</summary>
    private static bool TrySkipPrefix(CandidateText text, string prefix, ref int index)
    {
        if (prefix.Length == 0 || index + prefix.Length > text.Length || !(text[index - 1] is '\n' or '\r' || IsEscapedBreak(text, index)))
            return false;

        for (var i = 0; i < prefix.Length; i++)
        {
            var c = text[index + i];
            if (c != prefix[i] && !(AsciiSet.Digits.Contains(c) && AsciiSet.Digits.Contains(prefix[i])))
                return false;
        }

        index += prefix.Length;
        return true;
    }

    /// <summary>A plus sign between two quoted pieces, not one between two digits.</summary>
    private static bool IsConcatenation(CandidateText text, int index) =>
        text[index] == '+' && Between.Contains(text[index - 1]) && text.IsAt(index + 1, Between);

    private static bool TrySkipEscape(CandidateText text, ref int index)
    {
        if (text[index] != '\\')
            return false;

        var backslashes = text.IsAt(index + 1, new AsciiSet("\\")) ? 2 : 1;
        index = Math.Min(text.Length, index + backslashes + (text.IsAt(index + backslashes, new AsciiSet("nrt")) ? 1 : 0));
        return true;
    }

    /// <summary>Encapsulated headers stand before the body, each on its own line: <c>Proc-Type: 4,ENCRYPTED</c>.</summary>
    private static bool TrySkipHeader(CandidateText text, ref int index, ref bool encrypted)
    {
        foreach (var name in Headers)
        {
            if (!text.Matches(index, name))
                continue;

            var end = index + name.Length;
            while (end < text.Length && text[end] is not ('\r' or '\n' or '\\' or '"'))
                end++;
            encrypted |= text.Slice(index, end - index).EndsWith("ENCRYPTED", StringComparison.Ordinal);
            index = end;
            return true;
        }

        return false;
    }
}
