using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SdkKit.Analyzers.Permissions;

/// <summary>A role, and where it is asked for, as <c>[AzureApiClient]</c> or <c>[RequiresRole]</c> names them.</summary>
internal sealed class RoleDeclaration
{
    private RoleDeclaration(ExpressionSyntax? roleExpression, string? role, ExpressionSyntax? scopeExpression, string? scope, bool inheritsScope)
    {
        RoleExpression = roleExpression;
        Role = role;
        ScopeExpression = scopeExpression;
        Scope = scope;
        InheritsScope = inheritsScope;
    }

    public ExpressionSyntax? RoleExpression { get; }

    /// <summary>Null when none is named, or when it is no constant.</summary>
    public string? Role { get; }

    public ExpressionSyntax? ScopeExpression { get; }

    /// <summary>Null when none is named, or when it is no constant.</summary>
    public string? Scope { get; }

    /// <summary>Whether the client's own attribute names a scope that applies here too.</summary>
    public bool InheritsScope { get; }

    /// <summary>Reads an attribute; null when it is none of <paramref name="attributes"/>.</summary>
    public static RoleDeclaration? Read(AttributeSyntax syntax, RoleAttributes attributes, SemanticModel model, CancellationToken cancellationToken)
    {
        // Most attributes of a program have no arguments, and need not be bound.
        if (syntax.ArgumentList is not { Arguments.Count: > 0 } arguments
            || model.GetSymbolInfo(syntax, cancellationToken).Symbol?.ContainingType is not { } type
            || !attributes.Contains(type))
        {
            return null;
        }

        var role = arguments.Arguments.FirstOrDefault(static a => a.NameEquals is null || a.NameEquals.Name.Identifier.ValueText == RoleAttributes.Role)?.Expression;
        var scope = arguments.Arguments.FirstOrDefault(static a => a.NameEquals?.Name.Identifier.ValueText == RoleAttributes.Scope)?.Expression;
        return new RoleDeclaration(
            role, TextOf(role, model, cancellationToken), scope, TextOf(scope, model, cancellationToken),
            inheritsScope: !attributes.IsClient(type) && ClientNamesScope(syntax, attributes, model, cancellationToken));
    }

    private static bool ClientNamesScope(AttributeSyntax syntax, RoleAttributes attributes, SemanticModel model, CancellationToken cancellationToken)
    {
        var owner = syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        return owner is not null
            && model.GetDeclaredSymbol(owner, cancellationToken) is { } type
            && type.GetAttributes().Any(a => attributes.IsClient(a.AttributeClass) && a.NamedArguments.Any(static n => n.Key == RoleAttributes.Scope));
    }

    private static string? TextOf(ExpressionSyntax? expression, SemanticModel model, CancellationToken cancellationToken) =>
        expression is null ? null : model.GetConstantValue(expression, cancellationToken).Value as string;
}
