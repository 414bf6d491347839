using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SdkKit.Secrets;

namespace SdkKit.Tool.Scanning.Fixing;

/// <summary>Replaces a C# string literal by a look-up in the configuration that is in scope there.</summary>
internal sealed class CSharpFix : ISecretFix
{
    public bool Handles(string path) => path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase);

    public SecretMove? Plan(string text, SecretFinding secret, out string reason)
    {
        var root = CSharpSyntaxTree.ParseText(text).GetRoot();
        var token = root.FindToken(secret.Start);
        reason = "";
        if (token.Parent is not LiteralExpressionSyntax literal || token.Value is not string value || token.Span.End < secret.End)
            reason = "it stands in no plain string literal";
        else if (IsConstant(literal))
            reason = "the language wants a constant there";
        else if (ConfigurationInScope.Find(literal) is not { } configuration)
            reason = "no IConfiguration is in scope there";
        else
            return Move(literal, configuration, secret, value);

        return null;
    }

    private static SecretMove Move(LiteralExpressionSyntax literal, string configuration, SecretFinding secret, string value)
    {
        var key = SettingName.Of(literal) ?? secret.Rule.Class.Variable;
        var look = $"{configuration}[\"{key}\"] ?? throw new System.InvalidOperationException(\"The setting {key} is missing; set it with dotnet user-secrets.\")";
        return new SecretMove(literal.SpanStart, literal.Span.Length, key, value, StandsAlone(literal) ? look : $"({look})");
    }

    private static bool StandsAlone(LiteralExpressionSyntax literal) => literal.Parent
        is ArgumentSyntax or EqualsValueClauseSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax
        || literal.Parent is AssignmentExpressionSyntax assignment && assignment.Right == literal;

    private static bool IsConstant(SyntaxNode literal) => literal.Ancestors().Any(static node => node switch
    {
        AttributeSyntax or SwitchLabelSyntax or ConstantPatternSyntax or EnumMemberDeclarationSyntax or ParameterSyntax => true,
        FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.ConstKeyword),
        LocalDeclarationStatementSyntax local => local.IsConst,
        _ => false,
    });
}
