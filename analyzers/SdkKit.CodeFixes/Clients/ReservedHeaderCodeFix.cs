using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SdkKit.SourceGenerator.Parsing;

namespace SdkKit.CodeFixes.Clients;

/// <summary>Removes a fixed header that the client sets itself; a removed parameter would change every caller.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ReservedHeaderCodeFix : SyntaxCodeFix<MemberDeclarationSyntax>
{
    private protected override string Id => ClientProblemIds.ReservedHeader;

    private protected override string Title => "Remove the header";

    private protected override MemberDeclarationSyntax? TryFix(MemberDeclarationSyntax node, Diagnostic diagnostic) =>
        node.FindNode(diagnostic.Location.SourceSpan) is AttributeSyntax { Parent: AttributeListSyntax { Parent: not ParameterSyntax } list } attribute
            ? node.RemoveNode(list.Attributes.Count == 1 ? list : attribute, SyntaxRemoveOptions.KeepNoTrivia)
            : null;
}
