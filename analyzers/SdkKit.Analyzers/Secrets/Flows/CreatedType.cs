using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SdkKit.Analyzers.Secrets.Flows;

/// <summary>What type a creation makes, as far as the syntax tells: <c>new("…")</c> is bound only where nothing around it names its type.</summary>
internal static class CreatedType
{
    /// <summary>The type's simple name; empty for one that has none, null where the syntax does not tell.</summary>
    public static string? NameOf(BaseObjectCreationExpressionSyntax creation) =>
        creation is ObjectCreationExpressionSyntax explicitly ? NameOf(explicitly.Type) : TargetOf(Outermost(creation)) is { } target ? NameOf(target) : null;

    /// <summary>The expression furthest out that has the same type.</summary>
    private static ExpressionSyntax Outermost(ExpressionSyntax expression) => expression.Parent switch
    {
        ParenthesizedExpressionSyntax outer => Outermost(outer),
        ConditionalExpressionSyntax outer when outer.Condition != expression => Outermost(outer),
        BinaryExpressionSyntax outer when outer.IsKind(SyntaxKind.CoalesceExpression) => Outermost(outer),
        SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax outer } => Outermost(outer),
        _ => expression,
    };

    private static TypeSyntax? TargetOf(ExpressionSyntax expression) => expression.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } } => declaration.Type,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Type,
        ArrowExpressionClauseSyntax { Parent: { } member } => ResultOf(member),
        ReturnStatementSyntax result => ResultOf(result.FirstAncestorOrSelf<SyntaxNode>(static node =>
            node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax or MemberDeclarationSyntax)),
        InitializerExpressionSyntax { Parent: ArrayCreationExpressionSyntax array } => array.Type.ElementType,
        InitializerExpressionSyntax { Parent: ObjectCreationExpressionSyntax collection } initializer when initializer.IsKind(SyntaxKind.CollectionInitializerExpression) => ElementOf(collection.Type),
        ExpressionElementSyntax { Parent: CollectionExpressionSyntax collection } => ElementOf(TargetOf(Outermost(collection))),
        _ => null,
    };

    /// <summary>What an array, or a collection with one type argument, holds.</summary>
    private static TypeSyntax? ElementOf(TypeSyntax? collection) => collection switch
    {
        ArrayTypeSyntax array => array.ElementType,
        GenericNameSyntax { TypeArgumentList.Arguments: [var element] } => element,
        QualifiedNameSyntax { Right: var name } => ElementOf(name),
        NullableTypeSyntax nullable => ElementOf(nullable.ElementType),
        _ => null,
    };

    private static TypeSyntax? ResultOf(SyntaxNode? member) => member switch
    {
        MethodDeclarationSyntax method => ResultOf(method.ReturnType, method.Modifiers),
        LocalFunctionStatementSyntax function => ResultOf(function.ReturnType, function.Modifiers),
        PropertyDeclarationSyntax property => property.Type,
        AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax property } => property.Type,
        _ => null,
    };

    /// <summary>An async method's result is what its task carries.</summary>
    private static TypeSyntax? ResultOf(TypeSyntax type, SyntaxTokenList modifiers) => modifiers.Any(SyntaxKind.AsyncKeyword) ? ElementOf(type) : type;

    private static string NameOf(TypeSyntax type) => type switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        QualifiedNameSyntax name => name.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax name => name.Name.Identifier.ValueText,
        NullableTypeSyntax nullable => NameOf(nullable.ElementType),
        _ => "",
    };
}
