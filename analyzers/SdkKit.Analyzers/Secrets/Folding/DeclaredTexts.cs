using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SdkKit.Analyzers.Secrets.Folding;

/// <summary>The fields and properties of a file that are given a text, or the value of another name, where they are declared.</summary>
internal static class DeclaredTexts
{
    // Trees live on from edit to edit, so that only the edited one is read again.
    private static readonly ConditionalWeakTable<SyntaxTree, List<DeclaredText>> ByTree = new();

    public static IReadOnlyList<DeclaredText> Of(SyntaxTree tree) => ByTree.GetValue(tree, static t => Read(t.GetRoot()));

    private static List<DeclaredText> Read(SyntaxNode root)
    {
        var texts = new List<DeclaredText>();
        if (root is CompilationUnitSyntax unit)
            Add(texts, unit.Members);
        return texts;
    }

    // By their kind, because next to all members are methods, and to ask each for five types costs more than all else here.
    private static void Add(List<DeclaredText> texts, SyntaxList<MemberDeclarationSyntax> members)
    {
        foreach (var member in members)
        {
            switch (member.Kind())
            {
                case SyntaxKind.NamespaceDeclaration or SyntaxKind.FileScopedNamespaceDeclaration:
                    Add(texts, ((BaseNamespaceDeclarationSyntax)member).Members);
                    break;
                case SyntaxKind.ClassDeclaration or SyntaxKind.StructDeclaration or SyntaxKind.RecordDeclaration or SyntaxKind.RecordStructDeclaration or SyntaxKind.InterfaceDeclaration:
                    Add(texts, ((TypeDeclarationSyntax)member).Members);
                    break;
                case SyntaxKind.FieldDeclaration when member is FieldDeclarationSyntax field && IsFinal(field.Modifiers):
                    Add(texts, field.Declaration);
                    break;
                case SyntaxKind.PropertyDeclaration when member is PropertyDeclarationSyntax property && !IsSettable(property):
                    Add(texts, property.Identifier, DeclaredValue.Of(property));
                    break;
                case SyntaxKind.GlobalStatement when member is GlobalStatementSyntax { Statement: LocalDeclarationStatementSyntax local }:
                    Add(texts, local.Declaration);
                    break;
            }
        }
    }

    private static void Add(List<DeclaredText> texts, VariableDeclarationSyntax declaration)
    {
        foreach (var variable in declaration.Variables)
            Add(texts, variable.Identifier, variable.Initializer?.Value);
    }

    /// <summary>What is declared as the value of another name may be a text as well; as that of the same name it is what that one is.</summary>
    private static void Add(List<DeclaredText> texts, SyntaxToken identifier, ExpressionSyntax? value)
    {
        if (value is null)
            return;

        var other = TextValue.NameOf(value);
        if (other is null ? TextValue.IsText(value) : other != identifier.ValueText)
            texts.Add(new DeclaredText(identifier.ValueText, value, other, TextValue.IsFragment(value)));
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
