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

        /// <summary>A literal that holds an anchor, but alone no secret.</summary>
        Anchor,

        /// <summary>Something that only folding can judge.</summary>
        Telling,
    }

    public bool IsWorthFolding(ExpressionSyntax expression) => expression is InterpolatedStringExpressionSyntax interpolated ? IsWorthFolding(interpolated) : IsSumWorthFolding(expression);

    private bool IsWorthFolding(InterpolatedStringExpressionSyntax interpolated)
    {
        var parts = default(Parts);
        foreach (var content in interpolated.Contents)
        {
            var part = content switch
            {
                InterpolatedStringTextSyntax text => Look(text.TextToken.ValueText),
                InterpolationSyntax interpolation => Look(interpolation.Expression),
                _ => Part.Value,
            };

            // A literal in an interpolation tells as much as a text in it; two side by side are possible only there.
            if (part == Part.Telling || content is InterpolationSyntax && part is Part.Literal or Part.Anchor)
                return true;
            parts.Add(part);
        }

        return parts.Values == 0 || parts.Anchors > 0 && interpolated.Contents.Any(content => content is InterpolationSyntax interpolation && fragments.MayBeText(Unwrap(interpolation.Expression)));
    }

    private bool IsSumWorthFolding(ExpressionSyntax sum)
    {
        var parts = default(Parts);
        var before = Part.Value;
        for (var (expression, isLast) = (sum, false); !isLast;)
        {
            var operand = LastOf(ref expression, out isLast);
            var part = Look(operand);
            if (part == Part.Telling || part >= Part.Literal && before >= Part.Literal)
                return true;

            parts.Add(part);
            before = part;
        }

        return parts.Literals > 0 && parts.Values == 0 || parts.Anchors > 0 && HasText(sum);
    }

    /// <summary>Whether a name in the sum may stand for a text, which may be what an anchor announces.</summary>
    private bool HasText(ExpressionSyntax sum)
    {
        for (var isLast = false; !isLast;)
        {
            if (fragments.MayBeText(LastOf(ref sum, out isLast)))
                return true;
        }

        return false;
    }

    private static ExpressionSyntax LastOf(ref ExpressionSyntax sum, out bool isLast)
    {
        var operand = sum;
        isLast = sum.RawKind != (int)SyntaxKind.AddExpression;
        if (isLast)
            return Unwrap(operand);

        var addition = (BinaryExpressionSyntax)sum;
        sum = addition.Left;
        return Unwrap(addition.Right);
    }

    private static ExpressionSyntax Unwrap(ExpressionSyntax part)
    {
        while (part is ParenthesizedExpressionSyntax parenthesized)
            part = parenthesized.Expression;
        return part;
    }

    private Part Look(ExpressionSyntax part) => LookAt(Unwrap(part));

    private Part LookAt(ExpressionSyntax part) => part switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => Look(text),
        LiteralExpressionSyntax literal => literal.Token.Value is char or int ? Part.Literal : Part.Value,
        IdentifierNameSyntax or MemberAccessExpressionSyntax => fragments.MayName(part) ? Part.Telling : Part.Value,
        InvocationExpressionSyntax or ObjectCreationExpressionSyntax => TextCall.IsText(part) ? Part.Telling : Part.Value,
        _ => FoldedText.IsComposed(part) ? Part.Telling : Part.Value,
    };

    /// <summary>A quote at its end makes what follows a value, even where nobody knows what that is.</summary>
    private static Part Look(string text) => !SecretScanner.MayContainSecret(text) ? Part.Literal
        : text[text.Length - 1] is '"' or '\'' or '`' || SecretScanner.CouldHoldSecret(text, 0, text.Length, SourcePart.Literal) ? Part.Telling
        : Part.Anchor;

    /// <summary>How many there are of each kind.</summary>
    private struct Parts
    {
        public int Values { get; private set; }

        public int Literals { get; private set; }

        public int Anchors { get; private set; }

        public void Add(Part part)
        {
            Values += part == Part.Value ? 1 : 0;
            Literals += part >= Part.Literal ? 1 : 0;
            Anchors += part == Part.Anchor ? 1 : 0;
        }
    }
}
