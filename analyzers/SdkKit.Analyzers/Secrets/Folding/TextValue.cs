using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SdkKit.Analyzers.Secrets.Folding;

/// <summary>What the form of an expression tells about its value: whether it is a text, a piece of a key, or a name of either.</summary>
internal static class TextValue
{
    private const int ShortestFragment = 6;
    private const int LongestFragment = 8_192;

    /// <summary>The last name of an expression that is nothing but names.</summary>
    public static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>Whether the value is a text, as far as its form tells.</summary>
    public static bool IsText(ExpressionSyntax value) => value switch
    {
        LiteralExpressionSyntax literal => literal.Token.Value is string or char || literal.IsKind(SyntaxKind.Utf8StringLiteralExpression),
        InvocationExpressionSyntax or ObjectCreationExpressionSyntax => TextCall.IsText(value),
        InterpolatedStringExpressionSyntax or BinaryExpressionSyntax or ParenthesizedExpressionSyntax => MayBeConstant(value),
        _ => ElementText.ElementsOf(value) is not null,
    };

    /// <summary>Whether nothing in a composed text is sure to be unknown.</summary>
    private static bool MayBeConstant(ExpressionSyntax value) => value switch
    {
        ParenthesizedExpressionSyntax parenthesized => MayBeConstant(parenthesized.Expression),
        InterpolatedStringExpressionSyntax interpolated => interpolated.Contents.All(static content =>
            content is InterpolatedStringTextSyntax || content is InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole && MayBeConstant(hole.Expression)),
        BinaryExpressionSyntax => IsConstantSum(value),
        LiteralExpressionSyntax literal => literal.Token.Value is string or char or int || literal.IsKind(SyntaxKind.Utf8StringLiteralExpression),
        _ => NameOf(value) is not null || IsText(value),
    };

    /// <summary>Sums nest to the left, thousands deep in generated tables: a loop.</summary>
    private static bool IsConstantSum(ExpressionSyntax sum)
    {
        while (sum is BinaryExpressionSyntax addition)
        {
            if (!addition.IsKind(SyntaxKind.AddExpression) || !MayBeConstant(addition.Right))
                return false;
            sum = addition.Left;
        }

        return MayBeConstant(sum);
    }

    /// <summary>Whether the value is a text that is like a piece of a key.</summary>
    public static bool IsFragment(ExpressionSyntax? value) => value is LiteralExpressionSyntax { Token.Value: string text }
        ? IsFragment(text)
        : value is BinaryExpressionSyntax or InterpolatedStringExpressionSyntax && FoldedText.Of(value, resolve: null).Text.Length >= ShortestFragment;

    public static bool IsFragment(string text)
    {
        if (text.Length is < ShortestFragment or > LongestFragment)
            return false;

        var (digits, letters) = (false, false);
        foreach (var c in text)
        {
            digits |= c is >= '0' and <= '9';
            letters |= c is >= 'A' and <= 'Z' or >= 'a' and <= 'z';
            if (c is <= ' ' or > '~' or '"' or '<' or '>' or '{' or '}' or '(' or ')')
                return false;
        }

        return digits && letters;
    }
}
