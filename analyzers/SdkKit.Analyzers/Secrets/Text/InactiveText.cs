using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace SdkKit.Analyzers.Secrets.Text;

/// <summary>
/// What the tree of a file says about its comments and its disabled code. Both are first looked for in the bare text: walking a tree's trivia costs several times what
/// all secret rules may, and nearly none of them holds anything.
/// </summary>
internal static class InactiveText
{
    /// <summary>Whether a comment stands at <paramref name="position"/>, not a literal or code.</summary>
    public static bool IsComment(SyntaxNode root, int position) => root.FindTrivia(position).Kind() is
        SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia;

    /// <summary>What may be code that is not compiled: between <c>#if</c> and its <c>#endif</c>, in pieces from one directive to the next.</summary>
    public static IEnumerable<TextSpan> ConditionalBlocks(string text)
    {
        var (start, depth) = (-1, 0);
        for (var at = text.IndexOf('#'); at >= 0; at = at + 1 < text.Length ? text.IndexOf('#', at + 1) : -1)
        {
            if (!StartsLine(text, at))
                continue;
            if (start >= 0 && start < at)
                yield return TextSpan.FromBounds(start, at);

            depth = IsDirective(text, at, "if") ? depth + 1 : IsDirective(text, at, "endif") ? Math.Max(0, depth - 1) : depth;
            start = depth > 0 ? Math.Min(EndOfLine(text, at) + 1, text.Length) : -1;
        }

        if (start >= 0 && start < text.Length)
            yield return TextSpan.FromBounds(start, text.Length);
    }

    /// <summary>Whether the code at <paramref name="position"/> is not compiled.</summary>
    public static bool IsDisabled(SyntaxNode root, int position) => root.FindTrivia(position).IsKind(SyntaxKind.DisabledTextTrivia);

    private static bool IsDirective(string text, int hash, string name)
    {
        var word = hash + 1;
        while (word < text.Length && text[word] is ' ' or '\t')
            word++;
        return string.CompareOrdinal(text, word, name, 0, name.Length) == 0;
    }

    private static int EndOfLine(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return end < 0 ? text.Length : end;
    }

    private static bool StartsLine(string text, int start)
    {
        while (start > 0 && text[start - 1] is ' ' or '\t')
            start--;
        return start == 0 || text[start - 1] == '\n';
    }
}
