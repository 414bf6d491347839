using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SdkKit.Analyzers.Permissions;

namespace SdkKit.CodeFixes.Permissions;

/// <summary>Writes the name that a rule suggests in the place of a literal.</summary>
public abstract class SuggestedNameCodeFix : CodeFixProvider
{
    private protected SuggestedNameCodeFix(params string[] ids) => FixableDiagnosticIds = ImmutableArray.Create(ids);

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            // A name that is a constant is mended where the constant is declared, by hand: other uses may mean something else.
            if (root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not LiteralExpressionSyntax literal
                || !diagnostic.Properties.TryGetValue(PermissionDiagnostics.Suggestion, out var name) || name is null)
            {
                continue;
            }

            context.RegisterCodeFix(
                CodeAction.Create($"Use '{name}'", _ => Task.FromResult(Replace(context.Document, root, literal, name)), equivalenceKey: nameof(SuggestedNameCodeFix)),
                diagnostic);
        }
    }

    private static Document Replace(Document document, SyntaxNode root, LiteralExpressionSyntax literal, string name)
    {
        var replacement = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(name)).WithTriviaFrom(literal);
        return document.WithSyntaxRoot(root.ReplaceNode(literal, replacement));
    }
}
