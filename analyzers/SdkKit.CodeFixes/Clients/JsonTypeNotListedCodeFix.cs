using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using SdkKit.Analyzers.Clients;
using SdkKit.SourceGenerator.Parsing;

namespace SdkKit.CodeFixes.Clients;

/// <summary>Adds the types that a call sends or reads to the JSON context, in whichever file that is.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class JsonTypeNotListedCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(ClientProblemIds.JsonTypeNotListed);

    // Two fixes would each replace the head of the same class; one that adds all types of a client needs no other.
    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root?.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration
                && model?.GetDeclaredSymbol(declaration, context.CancellationToken) is INamedTypeSymbol type
                && ParsedClients.TryGet(type, context.CancellationToken)?.Context is { JsonContext: { DeclaringSyntaxReferences: [var reference, ..] } json } client
                && context.Document.Project.Solution.GetDocument(reference.SyntaxTree) is { } document)
            {
                var missing = JsonContextTypes.MissingIn(json, client).ToList();
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Add {string.Join(", ", missing.Select(one => one.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)))} to {json.Name}",
                        cancellation => AddAsync(document, reference, missing, cancellation),
                        equivalenceKey: nameof(JsonTypeNotListedCodeFix)),
                    diagnostic);
            }
        }
    }

    private static async Task<Solution> AddAsync(Document document, SyntaxReference reference, IEnumerable<ITypeSymbol> missing, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var declaration = (ClassDeclarationSyntax)await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false);
        var lists = missing.Select(type => SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(Listing(type)))
            .WithTrailingTrivia(SyntaxFactory.ElasticLineFeed).WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation));
        var listed = declaration.WithAttributeLists(declaration.AttributeLists.AddRange(lists)).WithAdditionalAnnotations(Simplifier.Annotation);
        return document.WithSyntaxRoot(root!.ReplaceNode(declaration, listed)).Project.Solution;
    }

    private static AttributeSyntax Listing(ITypeSymbol type)
    {
        var name = SyntaxFactory.ParseName("global::System.Text.Json.Serialization.JsonSerializable").WithAdditionalAnnotations(Simplifier.Annotation);
        var typeName = SyntaxFactory.ParseTypeName(type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)).WithAdditionalAnnotations(Simplifier.Annotation);
        return SyntaxFactory.Attribute(name, SyntaxFactory.AttributeArgumentList(SyntaxFactory.SingletonSeparatedList(
            SyntaxFactory.AttributeArgument(SyntaxFactory.TypeOfExpression(typeName)))));
    }
}
