using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SdkKit.Analyzers.Secrets.Folding;

/// <summary>The fields and properties that are given a text, or the value of another name, where they are declared.</summary>
internal static class DeclaredTexts
{
    /// <summary>What is declared by the name at <paramref name="position"/>; null where that is no field or property that keeps a text.</summary>
    public static DeclaredText? At(SyntaxNode root, int position, string name)
    {
        var identifier = root.FindToken(position);
        return identifier.SpanStart != position || identifier.ValueText != name ? null : identifier.Parent switch
        {
            VariableDeclaratorSyntax { Initializer.Value: var value } variable when IsKept(variable) => Of(identifier, value),
            PropertyDeclarationSyntax property when property.Identifier == identifier && !IsSettable(property) && DeclaredValue.Of(property) is { } value => Of(identifier, value),
            _ => null,
        };
    }

    private static bool IsKept(VariableDeclaratorSyntax variable) => variable.Parent?.Parent switch
    {
        FieldDeclarationSyntax field => IsFinal(field.Modifiers),
        LocalDeclarationStatementSyntax { Parent: GlobalStatementSyntax } => true,
        _ => false,
    };

    /// <summary>What is declared as the value of another name may be a text as well; as that of the same name it is what that one is.</summary>
    private static DeclaredText? Of(SyntaxToken identifier, ExpressionSyntax value)
    {
        var other = TextValue.NameOf(value);
        return (other is null ? TextValue.IsText(value) : other != identifier.ValueText) ? new DeclaredText(value, other, TextValue.IsFragment(value)) : null;
    }

    /// <summary>Its value may be another than the declared one, so that nobody takes it for a constant.</summary>
    private static bool IsSettable(PropertyDeclarationSyntax property)
    {
        if (property.AccessorList is not { } accessors)
            return false;

        foreach (var accessor in accessors.Accessors)
        {
            if (!accessor.IsKind(SyntaxKind.GetAccessorDeclaration))
                return true;
        }

        return false;
    }

    private static bool IsFinal(SyntaxTokenList modifiers) => modifiers.Any(SyntaxKind.ConstKeyword) || modifiers.Any(SyntaxKind.ReadOnlyKeyword);
}
