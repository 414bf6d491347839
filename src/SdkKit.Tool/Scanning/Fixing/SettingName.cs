using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SdkKit.Tool.Scanning.Fixing;

/// <summary>Names a setting after what the code calls the value: the variable, member or argument that it goes to.</summary>
internal static class SettingName
{
    /// <summary>In Pascal case; null where the code gives it no name.</summary>
    public static string? Of(SyntaxNode literal)
    {
        var name = literal.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => variable.Identifier.ValueText,
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
            ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
            AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax member } => member.Name.Identifier.ValueText,
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax identifier } => identifier.Identifier.ValueText,
            ArgumentSyntax { NameColon: { } label } => label.Name.Identifier.ValueText,
            _ => null,
        };
        var trimmed = name?.TrimStart('_');
        return string.IsNullOrEmpty(trimmed) ? null : char.ToUpperInvariant(trimmed[0]) + trimmed[1..];
    }
}
