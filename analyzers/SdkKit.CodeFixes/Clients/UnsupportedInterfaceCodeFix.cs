using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SdkKit.SourceGenerator.Parsing;

namespace SdkKit.CodeFixes.Clients;

/// <summary>Makes an annotated class partial.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class UnsupportedInterfaceCodeFix : SyntaxCodeFix<ClassDeclarationSyntax>
{
    private protected override string Id => ClientProblemIds.UnsupportedInterface;

    private protected override string Title => "Make it partial";

    private protected override ClassDeclarationSyntax? TryFix(ClassDeclarationSyntax node, Diagnostic diagnostic) =>
        diagnostic.GetMessage(null).EndsWith(UnsupportedClients.NotPartial, StringComparison.Ordinal)
            ? node.AddModifiers(SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space))
            : null;
}
