using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SdkKit.Analyzers.Secrets.Folding;

/// <summary>Text that is written as an array or a collection expression of characters, or of bytes that are printable ASCII.</summary>
internal static class ElementText
{
    private const int MostElements = 8_192;

    /// <summary>The elements' tokens and characters; null for anything that is no text.</summary>
    public static List<(SyntaxToken Token, char Value)>? Read(ExpressionSyntax expression) => ElementsOf(expression) is { } elements ? Read(elements) : null;

    /// <summary>The constant bytes of an array; null where an element is no constant number or character.</summary>
    public static byte[]? ReadBytes(ExpressionSyntax expression)
    {
        var bytes = new List<byte>();
        foreach (var element in ElementsOf(expression) ?? [])
        {
            if (Unwrap(element) is not LiteralExpressionSyntax { Token.Value: { } value } || NumberOf(value) is not (>= 0 and <= byte.MaxValue and var number))
                return null;
            bytes.Add((byte)number);
        }

        return bytes.Count == 0 ? null : [.. bytes];
    }

    /// <summary>Whether the first element promises text; asked before anything is built.</summary>
    public static bool MayBeText(SyntaxNode initializer) => initializer switch
    {
        InitializerExpressionSyntax { Expressions: [LiteralExpressionSyntax { Token.Value: char or int }, _, _, _, ..] } => true,
        CollectionExpressionSyntax { Elements: [ExpressionElementSyntax { Expression: LiteralExpressionSyntax { Token.Value: char or int } }, _, _, _, ..] } => true,
        _ => false,
    };

    /// <summary>Whether the expression has elements that may be read.</summary>
    public static bool IsList(ExpressionSyntax expression) => expression is InitializerExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax
        or StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax or CollectionExpressionSyntax;

    public static IReadOnlyList<ExpressionSyntax>? ElementsOf(ExpressionSyntax expression) => expression switch
    {
        InitializerExpressionSyntax initializer => initializer.Expressions,
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        ImplicitArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        StackAllocArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        ImplicitStackAllocArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        CollectionExpressionSyntax collection when collection.Elements.All(static e => e is ExpressionElementSyntax) =>
            collection.Elements.Select(static e => ((ExpressionElementSyntax)e).Expression).ToList(),
        _ => null,
    };

    private static List<(SyntaxToken Token, char Value)>? Read(IReadOnlyList<ExpressionSyntax> elements)
    {
        if (elements.Count is 0 or > MostElements)
            return null;

        var text = new List<(SyntaxToken, char)>(elements.Count);
        foreach (var element in elements)
        {
            if (Unwrap(element) is not LiteralExpressionSyntax { Token: { Value: { } value } token })
                return null;
            if (value is char character)
                text.Add((token, character));
            else if (NumberOf(value) is (>= ' ' and <= '~' or '\t' or '\r' or '\n') and var number)
                text.Add((token, (char)number));
            else
                return null;
        }

        return text;
    }

    private static ExpressionSyntax Unwrap(ExpressionSyntax element) => element switch
    {
        CastExpressionSyntax cast => Unwrap(cast.Expression),
        ParenthesizedExpressionSyntax parenthesized => Unwrap(parenthesized.Expression),
        _ => element,
    };

    private static long? NumberOf(object value) => value switch
    {
        char c => c,
        int i => i,
        uint u => u,
        long l => l,
        _ => null,
    };
}
