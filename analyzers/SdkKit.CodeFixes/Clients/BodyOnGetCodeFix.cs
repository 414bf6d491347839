using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SdkKit.SourceGenerator.Parsing;

namespace SdkKit.CodeFixes.Clients;

/// <summary>Sends a call that has a body with POST.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class BodyOnGetCodeFix : SyntaxCodeFix<MethodDeclarationSyntax>
{
    private protected override string Id => ClientProblemIds.BodyOnGet;

    private protected override string Title => "Use POST";

    private protected override MethodDeclarationSyntax? TryFix(MethodDeclarationSyntax node, Diagnostic diagnostic)
    {
        var verb = node.AttributeLists.SelectMany(list => list.Attributes).Select(attribute => Rightmost(attribute.Name)).FirstOrDefault(IsBodiless);
        return verb is null ? null : node.ReplaceNode(verb, SyntaxFactory.IdentifierName("Post").WithTriviaFrom(verb));
    }

    private static SimpleNameSyntax Rightmost(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right,
        AliasQualifiedNameSyntax alias => alias.Name,
        _ => (SimpleNameSyntax)name,
    };

    private static bool IsBodiless(SimpleNameSyntax name) => name.Identifier.ValueText is "Get" or "GetAttribute" or "Head" or "HeadAttribute";
}
