using Microsoft.CodeAnalysis.Text;

namespace SdkKit.Analyzers.Secrets.Source;

/// <summary>Comments of whole lines that follow each other are one text: a key may go over several.</summary>
internal static class CommentLines
{
    /// <summary>Joins <paramref name="comments"/>, which are in the order of the text.</summary>
    public static IEnumerable<TextSpan> Join(string text, IReadOnlyList<TextSpan> comments)
    {
        for (var i = 0; i < comments.Count; i++)
        {
            var start = comments[i].Start;
            if (IsLine(text, start) && StartsLine(text, start))
            {
                while (i + 1 < comments.Count && IsLine(text, comments[i + 1].Start) && IsBlank(text, comments[i].End, comments[i + 1].Start))
                    i++;
            }

            yield return TextSpan.FromBounds(start, comments[i].End);
        }
    }

    public static bool StartsLine(string text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '\t')
            at--;
        return at == 0 || text[at - 1] is '\n' or '\r' or '\uFEFF';
    }

    private static bool IsLine(string text, int comment) => comment + 1 < text.Length && text[comment + 1] == '/';

    private static bool IsBlank(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        return start == end;
    }
}
