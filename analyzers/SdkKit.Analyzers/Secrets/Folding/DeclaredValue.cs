using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SdkKit.Analyzers.Secrets.Folding;

/// <summary>The expression that gives a field, property or local its value where it is declared.</summary>
internal static class DeclaredValue
{
    public static ExpressionSyntax? Of(ISymbol symbol, CancellationToken cancellationToken) =>
        symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) switch
        {
            VariableDeclaratorSyntax variable => variable.Initializer?.Value,
            PropertyDeclarationSyntax property => Of(property),
            ParameterSyntax parameter => parameter.Default?.Value,
            _ => null,
        };

    public static ExpressionSyntax? Of(PropertyDeclarationSyntax property) => property.Initializer?.Value ?? property.ExpressionBody?.Expression ?? GetterOf(property);

    /// <summary>Whether the value cannot change after its declaration, as far as the declaration tells.</summary>
    public static bool IsFinal(ISymbol symbol) => symbol switch
    {
        IFieldSymbol field => field.IsConst || field.IsReadOnly,
        IPropertySymbol property => property.SetMethod is null,
        ILocalSymbol local => local.IsConst || !IsAssigned(local),
        _ => false,
    };

    private static ExpressionSyntax? GetterOf(PropertyDeclarationSyntax property) => property.AccessorList?.Accessors.FirstOrDefault(static a => a.IsKind(SyntaxKind.GetAccessorDeclaration)) switch
    {
        { ExpressionBody.Expression: { } value } => value,
        { Body.Statements: [ReturnStatementSyntax { Expression: { } value }] } => value,
        _ => null,
    };

    private static bool IsAssigned(ILocalSymbol local)
    {
        var scope = local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax().FirstAncestorOrSelf<BlockSyntax>();
        return scope is not null && scope.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == local.Name && IsWritten(name));
    }

    private static bool IsWritten(IdentifierNameSyntax name) => name.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == name,
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
        _ => false,
    };
}
