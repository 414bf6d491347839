using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SdkKit.Analyzers.Permissions;

namespace SdkKit.CodeFixes.Permissions;

/// <summary>Writes the name that a rule suggests in the place of a literal.</summary>
public abstract class SuggestedNameCodeFix : PermissionCodeFix
{
    private protected SuggestedNameCodeFix(params string[] ids)
        : base(ids)
    {
    }

    private protected sealed override string Kind => nameof(SuggestedNameCodeFix);

    // A name that is a constant is mended where the constant is declared, by hand: other uses may mean something else.
    private protected sealed override (string Title, SyntaxNode Root)? Change(SyntaxNode root, SyntaxNode node, Diagnostic diagnostic) =>
        node is LiteralExpressionSyntax literal && diagnostic.Properties.TryGetValue(PermissionDiagnostics.Suggestion, out var name) && name is not null
            ? ($"Use '{name}'", root.ReplaceNode(literal, SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(name)).WithTriviaFrom(literal)))
            : null;
}
