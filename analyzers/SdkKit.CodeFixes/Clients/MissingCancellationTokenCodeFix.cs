using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using SdkKit.SourceGenerator.Parsing;

namespace SdkKit.CodeFixes.Clients;

/// <summary>Adds the CancellationToken that a call lacks.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MissingCancellationTokenCodeFix : CodeFixProvider
{
    private const string Title = "Add a CancellationToken";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(ClientProblemIds.MissingCancellationToken);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            // The diagnostic stands at the interface when the method is another assembly's; there is nothing to add then.
            if (root?.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        Title,
                        _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(method, WithToken(method)))),
                        equivalenceKey: nameof(MissingCancellationTokenCodeFix)),
                    diagnostic);
            }
        }
    }

    private static MethodDeclarationSyntax WithToken(MethodDeclarationSyntax method)
    {
        var parameters = method.ParameterList.Parameters;
        var type = SyntaxFactory.ParseTypeName("global::System.Threading.CancellationToken").WithAdditionalAnnotations(Simplifier.Annotation);
        var token = SyntaxFactory.Parameter(SyntaxFactory.Identifier("cancellationToken")).WithType(type.WithTrailingTrivia(SyntaxFactory.Space));
        var isParams = parameters.LastOrDefault()?.Modifiers.Any(SyntaxKind.ParamsKeyword) == true;
        if (parameters.Any(parameter => parameter.Default is not null))
        {
            token = token.WithDefault(SyntaxFactory.EqualsValueClause(
                SyntaxFactory.Token(SyntaxKind.EqualsToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space),
                SyntaxFactory.LiteralExpression(SyntaxKind.DefaultLiteralExpression)));
        }

        return method.WithParameterList(method.ParameterList.WithParameters(ParameterLists.Insert(parameters, isParams ? parameters.Count - 1 : parameters.Count, token)));
    }
}
