using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SdkKit.Tool.Scanning.Fixing;

/// <summary>Finds by syntax alone an expression for the configuration that surely means it at a place; where that takes a guess, there is none.</summary>
internal static class ConfigurationInScope
{
    private static readonly HashSet<string> Types = ["IConfiguration", "IConfigurationRoot", "IConfigurationManager", "ConfigurationManager"];

    private static readonly HashSet<string> Builders =
        ["WebApplication.CreateBuilder", "WebApplication.CreateSlimBuilder", "Host.CreateApplicationBuilder"];

    public static string? Find(SyntaxNode place)
    {
        var isInitializer = false;
        for (var node = place; node.Parent is { } parent; node = parent)
        {
            var found = parent switch
            {
                // What lies outside of a static function cannot be seen from within.
                AnonymousFunctionExpressionSyntax lambda when lambda.Modifiers.Any(SyntaxKind.StaticKeyword) => "",
                LocalFunctionStatementSyntax function => Parameter(function.ParameterList) ?? (function.Modifiers.Any(SyntaxKind.StaticKeyword) ? "" : null),
                BlockSyntax block => Local(block.Statements.TakeWhile(statement => statement != node)),
                CompilationUnitSyntax unit => Local(unit.Members.TakeWhile(member => member != node).OfType<GlobalStatementSyntax>().Select(static global => global.Statement)),
                BaseMethodDeclarationSyntax method => Parameter(method.ParameterList) ?? (method.Modifiers.Any(SyntaxKind.StaticKeyword) ? "" : null),
                TypeDeclarationSyntax type => Parameter(type.ParameterList) ?? (isInitializer ? null : Member(type)) ?? "",
                _ => null,
            };
            if (found is not null)
                return found.Length == 0 ? null : found;

            isInitializer |= parent is FieldDeclarationSyntax || parent is PropertyDeclarationSyntax { Initializer: not null };
            if (parent is MemberDeclarationSyntax member && parent is not BaseMethodDeclarationSyntax and not GlobalStatementSyntax && member.Modifiers.Any(SyntaxKind.StaticKeyword))
                return null;
        }

        return null;
    }

    private static string? Parameter(ParameterListSyntax? list) =>
        list?.Parameters.FirstOrDefault(static parameter => IsConfiguration(parameter.Type))?.Identifier.Text;

    private static string? Member(TypeDeclarationSyntax type) => type.Members
        .Where(static member => !member.Modifiers.Any(SyntaxKind.StaticKeyword))
        .Select(static member => member switch
        {
            FieldDeclarationSyntax field when IsConfiguration(field.Declaration.Type) => field.Declaration.Variables[0].Identifier.Text,
            PropertyDeclarationSyntax property when IsConfiguration(property.Type) => property.Identifier.Text,
            _ => null,
        })
        .FirstOrDefault(static name => name is not null);

    private static string? Local(IEnumerable<StatementSyntax> before) => before
        .OfType<LocalDeclarationStatementSyntax>()
        .SelectMany(static local => local.Declaration.Variables.Select(variable => (local.Declaration.Type, variable)))
        .Select(static local => IsConfiguration(local.Type) ? local.variable.Identifier.Text
            : local.variable.Initializer?.Value is InvocationExpressionSyntax call && Builders.Contains(call.Expression.ToString()) ? $"{local.variable.Identifier.Text}.Configuration"
            : null)
        .FirstOrDefault(static name => name is not null);

    private static bool IsConfiguration(TypeSyntax? type) => type switch
    {
        QualifiedNameSyntax qualified => Types.Contains(qualified.Right.Identifier.Text),
        IdentifierNameSyntax identifier => Types.Contains(identifier.Identifier.Text),
        _ => false,
    };
}
