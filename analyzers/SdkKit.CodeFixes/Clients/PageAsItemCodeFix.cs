using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using SdkKit.SourceGenerator.Parsing;
using SdkKit.SourceGenerator.Parsing.Paging;

namespace SdkKit.CodeFixes.Clients;

/// <summary>Lists the items of the pages that a method lists.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class PageAsItemCodeFix : CodeFixProvider
{
    private const string Title = "List the items";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(ClientProblemIds.PageAsItem);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            var method = root?.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<MethodDeclarationSyntax>();
            var page = method?.ReturnType.DescendantNodes().OfType<TypeSyntax>().FirstOrDefault(type => ItemOf(model, type) is not null);
            if (page is not null && ItemOf(model, page) is { } item)
            {
                var type = SyntaxFactory.ParseTypeName(item.Display()).WithTriviaFrom(page).WithAdditionalAnnotations(Simplifier.Annotation);
                context.RegisterCodeFix(
                    CodeAction.Create(Title, _ => Task.FromResult(context.Document.WithSyntaxRoot(root!.ReplaceNode(page, type))), equivalenceKey: nameof(PageAsItemCodeFix)),
                    diagnostic);
            }
        }
    }

    private static ITypeSymbol? ItemOf(SemanticModel? model, TypeSyntax syntax) => model?.GetTypeInfo(syntax).Type is { } type ? PageType.ItemOf(type) : null;
}
