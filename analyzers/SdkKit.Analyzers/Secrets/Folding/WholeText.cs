using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SdkKit.Analyzers.Secrets.Folding;

/// <summary>The outermost expression that a text is a part of.</summary>
internal static class WholeText
{
    /// <summary>Null where one that was asked for before led to it; <paramref name="seen"/> holds what did.</summary>
    public static ExpressionSyntax? Of(ExpressionSyntax part, HashSet<ExpressionSyntax> seen)
    {
        while (seen.Add(part))
        {
            if (Around(part) is not { } outer)
                return part;
            part = outer;
        }

        return null;
    }

    /// <summary>The array that has these elements, or they themselves.</summary>
    public static ExpressionSyntax ListOf(ExpressionSyntax elements) =>
        elements.Parent is ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax ? (ExpressionSyntax)elements.Parent : elements;

    private static ExpressionSyntax? Around(ExpressionSyntax part)
    {
        if (part.Parent is MemberAccessExpressionSyntax access && access.Name == part)
            return access;
        if (part is MemberAccessExpressionSyntax && part.Parent is InvocationExpressionSyntax call && TextCall.IsText(call))
            return call;

        var list = ListOf(part);
        return FoldedText.IsPartOfLargerText(list) ? list.Parent?.FirstAncestorOrSelf<ExpressionSyntax>() : null;
    }
}
