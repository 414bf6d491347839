using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SdkKit.Secrets;

namespace SdkKit.Analyzers.Secrets.Folding;

/// <summary>
/// Tells a concatenation or an interpolation that may hold a secret from the many that are numbers, or sentences around values: those have no anchor in any of
/// their literals, no two literals side by side, and no name of a piece of a key. Builds nothing.
/// </summary>
internal sealed class CompositionGlance(FragmentIndex fragments)
{
    private enum Part
    {
        /// <summary>A value that is not known.</summary>
        Value,

        /// <summary>A literal without an anchor.</summary>
        Literal,

        /// <summary>Something that only folding can judge.</summary>
        Telling,
    }

    public bool IsWorthFolding(ExpressionSyntax expression) => expression is InterpolatedStringExpressionSyntax interpolated ? IsWorthFolding(interpolated) : IsSumWorthFolding(expression);

    private bool IsWorthFolding(InterpolatedStringExpressionSyntax interpolated)
    {
        var values = 0;
        foreach (var content in interpolated.Contents)
        {
            if (content is InterpolatedStringTextSyntax text)
            {
                if (SecretScanner.MayContainSecret(text.TextToken.ValueText))
                    return true;
            }
            else if (content is InterpolationSyntax interpolation && Look(interpolation.Expression) != Part.Value)
            {
                return true;
            }
            else
            {
                values++;
            }
        }

        // Without any value the whole text is known, and its name counts as well.
        return values == 0;
    }

    private bool IsSumWorthFolding(ExpressionSyntax expression)
    {
        var (literals, values, before) = (0, 0, Part.Value);
        while (true)
        {
            var addition = expression.RawKind == (int)SyntaxKind.AddExpression ? (BinaryExpressionSyntax)expression : null;
            var part = Look(addition?.Right ?? expression);
            if (part == Part.Telling || part == Part.Literal && before == Part.Literal)
                return true;

            _ = part == Part.Literal ? literals++ : values++;
            if (addition is null)
                return literals > 0 && values == 0;

            (expression, before) = (addition.Left, part);
        }
    }

    private Part Look(ExpressionSyntax part) => part switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => SecretScanner.MayContainSecret(text) ? Part.Telling : Part.Literal,
        LiteralExpressionSyntax literal => literal.Token.Value is char or int ? Part.Literal : Part.Value,
        IdentifierNameSyntax or MemberAccessExpressionSyntax => fragments.MayName(part) ? Part.Telling : Part.Value,
        InvocationExpressionSyntax or ObjectCreationExpressionSyntax => TextCall.IsText(part) ? Part.Telling : Part.Value,
        ElementAccessExpressionSyntax or ConditionalAccessExpressionSyntax or AwaitExpressionSyntax or ThisExpressionSyntax => Part.Value,
        _ => Part.Telling,
    };
}
