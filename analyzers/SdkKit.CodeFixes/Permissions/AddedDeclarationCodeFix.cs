using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SdkKit.Analyzers.Permissions;

namespace SdkKit.CodeFixes.Permissions;

/// <summary>Writes down what a rule says is missing: attributes on the interface, or arguments of the attribute that makes it a client.</summary>
public abstract class AddedDeclarationCodeFix : PermissionCodeFix
{
    private protected AddedDeclarationCodeFix(params string[] ids)
        : base(ids)
    {
    }

    private protected sealed override string Kind => nameof(AddedDeclarationCodeFix);

    private protected sealed override (string Title, SyntaxNode Root)? Change(SyntaxNode root, SyntaxNode node, Diagnostic diagnostic)
    {
        if (Lines(diagnostic, PermissionDiagnostics.AddedArguments) is { } arguments && AttributeOf(node) is { } attribute)
        {
            var parsed = SyntaxFactory.ParseAttributeArgumentList($"({string.Join(", ", arguments)})")!.Arguments;
            var list = attribute.ArgumentList is { } existing ? existing.AddArguments([.. parsed]) : SyntaxFactory.AttributeArgumentList(parsed);
            return ($"Write {string.Join(", ", arguments)}", root.ReplaceNode(attribute, attribute.WithArgumentList(Spaced(list))));
        }

        if (Lines(diagnostic, PermissionDiagnostics.AddedAttributes) is { } attributes && node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { AttributeLists.Count: > 0 } type)
        {
            // A list of its own below the last one: same indentation, same line ending.
            var last = type.AttributeLists[type.AttributeLists.Count - 1];
            var added = attributes.Select(text => SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(Attribute(text)))
                .WithLeadingTrivia(last.GetLeadingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)))
                .WithTrailingTrivia(last.GetTrailingTrivia()));
            return ($"Write {string.Join(", ", attributes.Select(text => $"[{text}]"))}", root.ReplaceNode(type, type.WithAttributeLists(type.AttributeLists.AddRange(added))));
        }

        return null;
    }

    private static string[]? Lines(Diagnostic diagnostic, string property) =>
        diagnostic.Properties.TryGetValue(property, out var text) && !string.IsNullOrEmpty(text) ? text!.Split('\n') : null;

    private static AttributeSyntax? AttributeOf(SyntaxNode node) => node.FirstAncestorOrSelf<AttributeSyntax>()
        ?? node.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.AttributeLists.SelectMany(list => list.Attributes)
            .FirstOrDefault(attribute => attribute.Name.ToString() is var name && (name.EndsWith("AzureApiClient", StringComparison.Ordinal) || name.EndsWith("AzureApiClientAttribute", StringComparison.Ordinal)));

    private static AttributeSyntax Attribute(string text)
    {
        var open = text.IndexOf('(');
        return SyntaxFactory.Attribute(SyntaxFactory.ParseName(text.Substring(0, open)), SyntaxFactory.ParseAttributeArgumentList(text.Substring(open)));
    }

    private static AttributeArgumentListSyntax Spaced(AttributeArgumentListSyntax list) => list.WithArguments(SyntaxFactory.SeparatedList(
        list.Arguments,
        Enumerable.Repeat(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space), Math.Max(0, list.Arguments.Count - 1))));
}
