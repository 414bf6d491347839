using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SdkKit.CodeFixes.Permissions;

/// <summary>What the fixes of permissions have in common: each writes what its rule says in the diagnostic's properties.</summary>
public abstract class PermissionCodeFix : CodeFixProvider
{
    private protected PermissionCodeFix(params string[] ids) => FixableDiagnosticIds = ImmutableArray.Create(ids);

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <summary>Tells the kinds of fix apart where one diagnostic has several.</summary>
    private protected abstract string Kind { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is { } node && Change(root, node, diagnostic) is { } change)
            {
                context.RegisterCodeFix(CodeAction.Create(change.Title, _ => Task.FromResult(context.Document.WithSyntaxRoot(change.Root)), equivalenceKey: Kind), diagnostic);
            }
        }
    }

    /// <summary>The title of the fix and the tree after it, or <see langword="null"/> where there is nothing to write.</summary>
    private protected abstract (string Title, SyntaxNode Root)? Change(SyntaxNode root, SyntaxNode node, Diagnostic diagnostic);
}
