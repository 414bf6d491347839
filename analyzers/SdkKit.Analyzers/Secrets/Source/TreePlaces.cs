using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SdkKit.Analyzers.Secrets.Source;

/// <summary>All places of a file whose text alone does not tell where its literals begin, as when a directive stands in what may be a comment.</summary>
internal static class TreePlaces
{
    public static SourcePlaces Of(SyntaxNode root, string text)
    {
        var places = new SourcePlaces();
        foreach (var token in root.DescendantTokens())
        {
            if (IsOfText(token))
                places.Texts.Add(token.SpanStart);
            if (token.Kind() is SyntaxKind.OpenParenToken or SyntaxKind.EqualsToken)
                places.Credentials.Add(token.SpanStart);
            if (token.IsKind(SyntaxKind.IdentifierToken) && token.Parent is VariableDeclaratorSyntax or PropertyDeclarationSyntax)
                places.Declared.Add(new NamePlace(SourcePlaces.HashOf(token.ValueText, 0, token.ValueText.Length), token.SpanStart));
        }

        var comments = new List<TextSpan>();
        foreach (var trivia in root.DescendantTrivia())
            AddComments(comments, trivia, text);
        places.Comments.AddRange(CommentLines.Join(text, comments));
        return places;
    }

    private static void AddComments(List<TextSpan> comments, SyntaxTrivia trivia, string text)
    {
        switch (trivia.Kind())
        {
            case SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia:
                comments.Add(trivia.FullSpan);
                break;
            case SyntaxKind.SingleLineDocumentationCommentTrivia:
                for (var start = trivia.FullSpan.Start; start < trivia.FullSpan.End; start = text.IndexOf("//", start, StringComparison.Ordinal) is >= 0 and var next ? next : text.Length)
                {
                    comments.Add(TextSpan.FromBounds(start, SourceSides.EndOfLine(text, start)));
                    start = comments[comments.Count - 1].End;
                }

                break;
        }
    }

    private static bool IsOfText(SyntaxToken token) => token.Kind() is
        SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
        or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken
        or SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedVerbatimStringStartToken
        or SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken
        or SyntaxKind.PlusToken or SyntaxKind.OpenParenToken or SyntaxKind.OpenBraceToken or SyntaxKind.OpenBracketToken;
}
