using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SdkKit.Analyzers.Secrets.Folding;

namespace SdkKit.CodeFixes.Secrets;

/// <summary>A string expression that holds a secret and may become one that is known only at run time.</summary>
internal sealed class ReplaceableSecret
{
    private ReplaceableSecret(ExpressionSyntax expression) => Expression = expression;

    public ExpressionSyntax Expression { get; }

    /// <summary>Null where the language asks for a constant, or where replacing the text would lose parts of it that are not constant.</summary>
    public static ReplaceableSecret? Find(SyntaxNode root, TextSpan span)
    {
        var expression = root.FindNode(span, getInnermostNodeForTie: true).FirstAncestorOrSelf<ExpressionSyntax>();
        while (expression is not null && FoldedText.IsPartOfLargerText(expression))
            expression = expression.Parent?.FirstAncestorOrSelf<ExpressionSyntax>();

        // In a comment, or behind one, no expression holds the place; arrays and UTF-8 literals are no strings.
        if (expression is not (LiteralExpressionSyntax or BinaryExpressionSyntax or InterpolatedStringExpressionSyntax) || !expression.Span.Contains(span)
            || expression.IsKind(SyntaxKind.Utf8StringLiteralExpression) || expression.IsKind(SyntaxKind.CharacterLiteralExpression) || FoldedText.Of(expression, resolve: null) is not { IsConstant: true })
            return null;

        var secret = new ReplaceableSecret(expression);
        if (secret.Constant is { } constant)
            return secret.IsWholeValue && !IsNeededAsConstant(constant) ? secret : null;
        return MustBeConstant(expression) ? null : secret;
    }

    /// <summary>The root with <paramref name="lookup"/> in the expression's place; a constant's declaration becomes one of a read-only value.</summary>
    public SyntaxNode ReplaceIn(SyntaxNode root, ExpressionSyntax lookup)
    {
        var replacement = (NeedsParentheses ? SyntaxFactory.ParenthesizedExpression(lookup) : lookup).WithTriviaFrom(Expression);
        if (Constant?.Parent is not { } declaration)
            return root.ReplaceNode(Expression, replacement);

        var changed = declaration.ReplaceNode(Expression, replacement);
        return root.ReplaceNode(declaration, changed switch
        {
            FieldDeclarationSyntax field => field.WithModifiers(StaticReadOnly(field.Modifiers)),
            LocalDeclarationStatementSyntax local => WithoutConst(local),
            _ => changed,
        });
    }

    private bool IsWholeValue => Expression.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax };

    /// <summary>The declaration of the one constant whose value the expression is part of.</summary>
    private VariableDeclarationSyntax? Constant =>
        Expression.FirstAncestorOrSelf<VariableDeclarationSyntax>() is { } variables && ModifiersOf(variables.Parent).Any(SyntaxKind.ConstKeyword) ? variables : null;

    private bool NeedsParentheses => Expression.Parent is not (EqualsValueClauseSyntax or ArgumentSyntax or AssignmentExpressionSyntax or ReturnStatementSyntax
        or ArrowExpressionClauseSyntax or ParenthesizedExpressionSyntax or LambdaExpressionSyntax);

    private static SyntaxTokenList ModifiersOf(SyntaxNode? declaration) => declaration switch
    {
        FieldDeclarationSyntax field => field.Modifiers,
        LocalDeclarationStatementSyntax local => local.Modifiers,
        _ => default,
    };

    private static bool MustBeConstant(SyntaxNode node) => node.Ancestors().Any(static ancestor =>
        ancestor is AttributeSyntax or ParameterSyntax or CaseSwitchLabelSyntax or ConstantPatternSyntax);

    /// <summary>A field that other files can see, or a constant that is used where only a constant may stand, has to stay one.</summary>
    private static bool IsNeededAsConstant(VariableDeclarationSyntax constant)
    {
        if (constant.Variables.Count != 1)
            return true;

        var modifiers = ModifiersOf(constant.Parent);
        var isField = constant.Parent is FieldDeclarationSyntax;
        if (isField && (modifiers.Any(SyntaxKind.PublicKeyword) || modifiers.Any(SyntaxKind.ProtectedKeyword) || modifiers.Any(SyntaxKind.InternalKeyword)
            || constant.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Modifiers.Any(SyntaxKind.PartialKeyword) == true))
        {
            return true;
        }

        var scope = isField ? constant.FirstAncestorOrSelf<TypeDeclarationSyntax>() : constant.Parent?.Parent;
        var name = constant.Variables[0].Identifier.ValueText;
        return scope is null || scope.DescendantNodes().OfType<IdentifierNameSyntax>().Any(use => use.Identifier.ValueText == name && IsInConstant(use));
    }

    private static bool IsInConstant(SyntaxNode use) =>
        MustBeConstant(use) || use.Ancestors().OfType<VariableDeclarationSyntax>().Any(static variables => ModifiersOf(variables.Parent).Any(SyntaxKind.ConstKeyword));

    private static SyntaxTokenList StaticReadOnly(SyntaxTokenList modifiers)
    {
        var constant = modifiers.First(static modifier => modifier.IsKind(SyntaxKind.ConstKeyword));
        return modifiers.ReplaceRange(constant,
        [
            SyntaxFactory.Token(constant.LeadingTrivia, SyntaxKind.StaticKeyword, SyntaxFactory.TriviaList(SyntaxFactory.Space)),
            SyntaxFactory.Token(SyntaxFactory.TriviaList(), SyntaxKind.ReadOnlyKeyword, constant.TrailingTrivia),
        ]);
    }

    private static LocalDeclarationStatementSyntax WithoutConst(LocalDeclarationStatementSyntax local)
    {
        var leading = local.GetLeadingTrivia();
        return local.WithModifiers(default).WithLeadingTrivia(leading);
    }
}
