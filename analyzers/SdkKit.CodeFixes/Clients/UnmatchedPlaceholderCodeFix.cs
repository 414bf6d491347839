using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SdkKit.SourceGenerator.Parsing;

namespace SdkKit.CodeFixes.Clients;

/// <summary>Adds the parameter that a route placeholder lacks.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class UnmatchedPlaceholderCodeFix : SyntaxCodeFix<MethodDeclarationSyntax>
{
    private protected override string Id => ClientProblemIds.UnmatchedPlaceholder;

    private protected override string Title => "Add a parameter";

    private protected override MethodDeclarationSyntax? TryFix(MethodDeclarationSyntax node, Diagnostic diagnostic)
    {
        // The message begins with the placeholder, and a member's placeholder asks for a property, not for a parameter.
        var placeholder = diagnostic.GetMessage(null).Split('\'')[1];
        if (!SyntaxFacts.IsValidIdentifier(placeholder))
        {
            return null;
        }

        var keyword = SyntaxFacts.GetKeywordKind(placeholder) == SyntaxKind.None ? "" : "@";
        var added = SyntaxFactory.Parameter(SyntaxFactory.Identifier(keyword + placeholder))
            .WithType(SyntaxFactory.PredefinedType(SyntaxFactory.Token(SyntaxKind.StringKeyword)).WithTrailingTrivia(SyntaxFactory.Space));
        var parameters = node.ParameterList.Parameters;
        return node.WithParameterList(node.ParameterList.WithParameters(ParameterLists.Insert(parameters, FirstOptional(parameters), added)));
    }

    private static int FirstOptional(SeparatedSyntaxList<ParameterSyntax> parameters)
    {
        var index = parameters.IndexOf(parameter => parameter.Default is not null || parameter.Modifiers.Any(SyntaxKind.ParamsKeyword) || IsCancellation(parameter));
        return index < 0 ? parameters.Count : index;
    }

    private static bool IsCancellation(ParameterSyntax parameter) => parameter.Type?.ToString().EndsWith("CancellationToken", StringComparison.Ordinal) == true;
}
