using System.Text;
using SdkKit.Secrets.Matching;

namespace SdkKit.Secrets.Structure;

/// <summary>The text between PEM lines, as files and the string literals of many languages write it.</summary>
internal sealed record PemBody(string Digits, int End, bool IsEncrypted)
{
    private static readonly AsciiSet Between = new(" \t\r\n\"'`,;$@=");
    private static readonly string[] Headers = ["Proc-Type: ", "DEK-Info: ", "Version: ", "Comment: "];

    public static PemBody Read(CandidateText text, int start)
    {
        var digits = new StringBuilder();
        var encrypted = false;
        var i = start;
        while (i < text.Length)
        {
            if (TrySkipEscape(text, ref i) || TrySkipHeader(text, ref i, ref encrypted))
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
