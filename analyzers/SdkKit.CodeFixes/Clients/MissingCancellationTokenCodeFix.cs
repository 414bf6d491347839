using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using SdkKit.SourceGenerator.Parsing;

namespace SdkKit.CodeFixes.Clients;

/// <summary>Adds the CancellationToken that a call lacks.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MissingCancellationTokenCodeFix : SyntaxCodeFix<MethodDeclarationSyntax>
{
    private protected override string Id => ClientProblemIds.MissingCancellationToken;

    private protected override string Title => "Add a CancellationToken";

    // The diagnostic stands at the interface when the method is another assembly's; there is no method to change then.
    private protected override MethodDeclarationSyntax? TryFix(MethodDeclarationSyntax node, Diagnostic diagnostic)
    {
        var parameters = node.ParameterList.Parameters;
        var type = SyntaxFactory.ParseTypeName("global::System.Threading.CancellationToken").WithAdditionalAnnotations(Simplifier.Annotation);
        var token = SyntaxFactory.Parameter(SyntaxFactory.Identifier("cancellationToken")).WithType(type.WithTrailingTrivia(SyntaxFactory.Space));
        var isParams = parameters.LastOrDefault()?.Modifiers.Any(SyntaxKind.ParamsKeyword) == true;
        if (parameters.Any(parameter => parameter.Default is not null))
        {
            token = token.WithDefault(SyntaxFactory.EqualsValueClause(
                SyntaxFactory.Token(SyntaxKind.EqualsToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space),
                SyntaxFactory.LiteralExpression(SyntaxKind.DefaultLiteralExpression)));
        }

        return node.WithParameterList(node.ParameterList.WithParameters(ParameterLists.Insert(parameters, isParams ? parameters.Count - 1 : parameters.Count, token)));
    }
}
