using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SdkKit.SourceGenerator.Parsing;

namespace SdkKit.CodeFixes.Clients;

/// <summary>Makes a base address https.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class InsecureBaseAddressCodeFix : SyntaxCodeFix<AttributeSyntax>
{
    private const string Insecure = "http://";

    private protected override string Id => ClientProblemIds.InsecureBaseAddress;

    private protected override string Title => "Use https";

    private protected override AttributeSyntax? TryFix(AttributeSyntax node, Diagnostic diagnostic)
    {
        var address = node.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == "BaseAddress")?.Expression;
        return address is LiteralExpressionSyntax literal && literal.Token.ValueText.StartsWith(Insecure, StringComparison.OrdinalIgnoreCase)
            ? node.ReplaceNode(literal, literal.WithToken(SyntaxFactory.Literal("https://" + literal.Token.ValueText.Substring(Insecure.Length)).WithTriviaFrom(literal.Token)))
            : null;
    }
}
