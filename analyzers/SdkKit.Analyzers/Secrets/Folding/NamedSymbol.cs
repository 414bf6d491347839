using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SdkKit.Analyzers.Secrets.Folding;

/// <summary>
/// What a name or a chain of names stands for, by its declaration alone. To ask for the symbol of an expression binds the whole body around it, with the analysis of
/// nullability, which costs a hundred times as much; that is left for where a declaration does not tell.
/// </summary>
internal static class NamedSymbol
{
    /// <summary>Null where more than the declaration decides.</summary>
    public static ISymbol? Of(ExpressionSyntax name, SemanticModel model) => name switch
    {
        IdentifierNameSyntax { Parent: AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer } assignment } identifier when assignment.Left == identifier =>
            initializer.Parent is ObjectCreationExpressionSyntax { Type: var type } ? MemberOf(Known(TypeOf(type, model)), identifier) : null,
        IdentifierNameSyntax identifier => OfIdentifier(identifier, model),
        MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression, Name: IdentifierNameSyntax member } access => MemberOf(ContainerOf(access.Expression, model), member),
        _ => null,
    };

    /// <summary>The type of the value that <paramref name="expression"/> names, or the type or namespace itself; null where it is not known.</summary>
    public static INamespaceOrTypeSymbol? ContainerOf(ExpressionSyntax expression, SemanticModel model) => Known(expression is ThisExpressionSyntax
        ? expression.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration ? model.GetDeclaredSymbol(declaration) : null
        : Of(expression, model) switch
        {
            ILocalSymbol local => local.Type,
            IParameterSymbol parameter => parameter.Type,
            IFieldSymbol field => field.Type,
            IPropertySymbol property => property.Type,
            INamespaceOrTypeSymbol container => container,
            _ => null,
        });

    private static ISymbol? OfIdentifier(IdentifierNameSyntax identifier, SemanticModel model)
    {
        var declaration = Declaration.Of(identifier);
        if (declaration is VariableDeclaratorSyntax or ParameterSyntax { Type: not null })
            return model.GetDeclaredSymbol(declaration);
        if (declaration is not null)
            return null;

        foreach (var node in identifier.Ancestors())
        {
            if (node is not TypeDeclarationSyntax type)
                continue;
            if (type.ParameterList is not null)
                return null;
            if (MemberOf(Known(model.GetDeclaredSymbol(type)), identifier) is { } member)
                return member;
        }

        return TypeOf(identifier, model);
    }

    /// <summary>Only what is a type: as an expression it would be bound with all around it.</summary>
    private static INamespaceOrTypeSymbol? TypeOf(TypeSyntax type, SemanticModel model) =>
        model.GetSpeculativeSymbolInfo(type.SpanStart, type, SpeculativeBindingOption.BindAsTypeOrNamespace).Symbol as INamespaceOrTypeSymbol;

    /// <summary>A type whose members and bases are all there is to it.</summary>
    private static INamespaceOrTypeSymbol? Known(INamespaceOrTypeSymbol? container) =>
        container is INamespaceSymbol or INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Enum } && !HasUnknownBase(container) ? container : null;

    private static bool HasUnknownBase(INamespaceOrTypeSymbol container)
    {
        for (var type = container as INamedTypeSymbol; type is not null; type = type.BaseType)
        {
            if (type.TypeKind == TypeKind.Error)
                return true;
        }

        return false;
    }

    private static ISymbol? MemberOf(INamespaceOrTypeSymbol? container, IdentifierNameSyntax identifier)
    {
        var name = identifier.Identifier.ValueText;
        if (container is not INamedTypeSymbol)
            return container is null ? null : Only(container.GetMembers(name));

        for (var type = container as INamedTypeSymbol; type is not null; type = type.BaseType)
        {
            if (type.GetMembers(name) is { Length: > 0 } members)
                return Only(members);
        }

        return null;
    }

    private static ISymbol? Only(ImmutableArray<ISymbol> symbols) => symbols.Length == 1 ? symbols[0] : null;
}
