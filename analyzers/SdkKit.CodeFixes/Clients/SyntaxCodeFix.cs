using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SdkKit.CodeFixes.Clients;

/// <summary>A fix that replaces one node of the file that the diagnostic is in.</summary>
/// <typeparam name="TNode">The node that is replaced.</typeparam>
public abstract class SyntaxCodeFix<TNode> : CodeFixProvider
    where TNode : SyntaxNode
{
    private protected SyntaxCodeFix()
    {
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(Id);

    private protected abstract string Id { get; }

    private protected abstract string Title { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            var node = root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<TNode>();
            if (node is not null && TryFix(node, diagnostic) is { } replacement)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(Title, _ => Task.FromResult(context.Document.WithSyntaxRoot(root!.ReplaceNode(node, replacement))), equivalenceKey: GetType().Name),
                    diagnostic);
            }
        }
    }

    /// <summary>The node as it should be, or null when the fix does not apply.</summary>
    private protected abstract TNode? TryFix(TNode node, Diagnostic diagnostic);
}
