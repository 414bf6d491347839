using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SdkKit.Analyzers.Secrets.Folding;

/// <summary>Where a name of a body is declared in that body, as far as the syntax tells.</summary>
internal static class Declaration
{
    /// <summary>The variable, the parameter, or another node that declares the name; null where a member or a type must be meant.</summary>
    public static SyntaxNode? Of(IdentifierNameSyntax use) => InScopeOf(use) ?? InPatternsOf(use);

    /// <summary>The same, without the variables of patterns and out arguments: much cheaper, and what it misses is next to never named as a member is.</summary>
    public static SyntaxNode? InScopeOf(IdentifierNameSyntax use)
    {
        var name = use.Identifier.ValueText;
        for (var node = use.Parent; IsInMember(node); node = node.Parent)
        {
            if (In(node, name) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>They may stand anywhere in the member.</summary>
    private static SingleVariableDesignationSyntax? InPatternsOf(IdentifierNameSyntax use)
    {
        SyntaxNode member = use;
        while (IsInMember(member.Parent))
            member = member.Parent;

        foreach (var node in member.DescendantNodes())
        {
            if (node is SingleVariableDesignationSyntax variable && variable.Identifier.ValueText == use.Identifier.ValueText)
                return variable;
        }

        return null;
    }

    private static bool IsInMember([NotNullWhen(true)] SyntaxNode? node) => node is not null and not BaseTypeDeclarationSyntax and not BaseNamespaceDeclarationSyntax;

    private static SyntaxNode? In(SyntaxNode scope, string name) => scope switch
    {
        BlockSyntax block => InStatements(block.Statements, name),
        SwitchSectionSyntax section => InStatements(section.Statements, name),
        UsingStatementSyntax { Declaration: { } variables } => InVariables(variables, name),
        ForStatementSyntax { Declaration: { } variables } => InVariables(variables, name),
        FixedStatementSyntax { Declaration: { } variables } => InVariables(variables, name),
        ForEachStatementSyntax each => each.Identifier.ValueText == name ? each : null,
        CatchClauseSyntax { Declaration: { } caught } => caught.Identifier.ValueText == name ? caught : null,
        SimpleLambdaExpressionSyntax lambda => lambda.Parameter.Identifier.ValueText == name ? lambda.Parameter : null,
        ParenthesizedLambdaExpressionSyntax lambda => InParameters(lambda.ParameterList, name),
        AnonymousMethodExpressionSyntax { ParameterList: { } parameters } => InParameters(parameters, name),
        LocalFunctionStatementSyntax function => InParameters(function.ParameterList, name),
        BaseMethodDeclarationSyntax method => InParameters(method.ParameterList, name),
        IndexerDeclarationSyntax indexer => InParameters(indexer.ParameterList, name),
        AccessorDeclarationSyntax accessor => name == "value" && !accessor.IsKind(SyntaxKind.GetAccessorDeclaration) ? accessor : null,
        QueryExpressionSyntax query => query,
        CompilationUnitSyntax unit => InTopLevel(unit, name),
        _ => null,
    };

    private static VariableDeclaratorSyntax? InStatements(SyntaxList<StatementSyntax> statements, string name)
    {
        foreach (var statement in statements)
        {
            if (statement is LocalDeclarationStatementSyntax local && InVariables(local.Declaration, name) is { } variable)
                return variable;
        }

        return null;
    }

    private static VariableDeclaratorSyntax? InTopLevel(CompilationUnitSyntax unit, string name)
    {
        foreach (var member in unit.Members)
        {
            if (member is GlobalStatementSyntax { Statement: LocalDeclarationStatementSyntax local } && InVariables(local.Declaration, name) is { } variable)
                return variable;
        }

        return null;
    }

    private static VariableDeclaratorSyntax? InVariables(VariableDeclarationSyntax declaration, string name)
    {
        foreach (var variable in declaration.Variables)
        {
            if (variable.Identifier.ValueText == name)
                return variable;
        }

        return null;
    }

    private static ParameterSyntax? InParameters(BaseParameterListSyntax parameters, string name)
    {
        foreach (var parameter in parameters.Parameters)
        {
            if (parameter.Identifier.ValueText == name)
                return parameter;
        }

        return null;
    }
}
