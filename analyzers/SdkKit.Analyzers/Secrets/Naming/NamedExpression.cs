using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SdkKit.Analyzers.Secrets.Folding;
using SdkKit.Secrets;

namespace SdkKit.Analyzers.Secrets.Naming;

/// <summary>The name that the code gives to the value of an expression, read from the syntax around it.</summary>
/// <param name="Name">An identifier, or the text of a key.</param>
/// <param name="Kind">Which of both.</param>
/// <param name="IsListed">A constant of a type that lists what things are called, and so most likely a name itself.</param>
internal readonly record struct NamedExpression(string Name, NamedValueKind Kind, bool IsListed = false)
{
    private const int LongestKey = 80;

    /// <summary>What a list of names holds is shorter than this, or of words.</summary>
    private const int LongestName = 20;

    /// <summary>Endings of types that list what things are called: rule ids, header names, claim types, error codes.</summary>
    private static readonly string[] ListsOfNames = ["Ids", "Codes", "Names", "Headers", "Types", "Scopes", "Errors", "Policies", "Permissions", "Routes"];

    /// <summary>The finding that name and value make together; of a list of names only what can hardly be one.</summary>
    public SecretFinding? Judge(string value) =>
        NamedValueJudge.Judge(Name, value, Kind) is { } finding && (!IsListed || finding.Confidence >= SecretConfidence.High && value.Length >= LongestName) ? finding : null;

    /// <summary>Null where nothing names the value.</summary>
    public static NamedExpression? Of(ExpressionSyntax expression)
    {
        var value = Outermost(expression);
        return value.Parent switch
        {
            EqualsValueClauseSyntax clause => OfDeclaration(clause.Parent),
            ArrowExpressionClauseSyntax clause => OfDeclaration(clause.Parent),
            ReturnStatementSyntax => OfDeclaration(value.FirstAncestorOrSelf<SyntaxNode>(static n => n is MemberDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax)),
            AssignmentExpressionSyntax assignment when assignment.Right == value => OfTarget(assignment.Left),
            BinaryExpressionSyntax comparison when comparison.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression =>
                OfTarget(comparison.Left == value ? comparison.Right : comparison.Left),
            ArgumentSyntax argument => OfArgument(argument),
            AttributeArgumentSyntax { NameEquals: { } name } => Symbol(name.Name.Identifier),
            AttributeArgumentSyntax { NameColon: { } name } => Symbol(name.Name.Identifier),
            InitializerExpressionSyntax { Expressions: [var key, var second, ..] } initializer when second == value && initializer.IsKind(SyntaxKind.ComplexElementInitializerExpression) => OfKey(key),
            _ => null,
        };
    }

    /// <summary>The expression that carries the same value furthest out: through parentheses, choices, conversions and calls that change its form.</summary>
    private static ExpressionSyntax Outermost(ExpressionSyntax expression)
    {
        while (Carrier(expression) is { } outer)
            expression = outer;
        return expression;
    }

    private static ExpressionSyntax? Carrier(ExpressionSyntax expression) => expression.Parent switch
    {
        ParenthesizedExpressionSyntax or CastExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax => (ExpressionSyntax)expression.Parent,
        PostfixUnaryExpressionSyntax suppression => suppression,
        ConditionalExpressionSyntax conditional when conditional.Condition != expression => conditional,
        BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.CoalesceExpression) => binary,
        SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice } arm when arm.Expression == expression => choice,
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Expression == expression && Converts(call) => call,
        ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: ExpressionSyntax call } } when Converts(call) => call,
        _ => null,
    };

    private static bool Converts(ExpressionSyntax call) => TextCall.Converts(call)
        || call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "FromBase64String" or "FromHexString" or "FromString" } };

    private static NamedExpression? OfDeclaration(SyntaxNode? declaration) => declaration switch
    {
        VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax { Parent: TypeDeclarationSyntax type } } field => Symbol(field.Identifier) with { IsListed = IsListOfNames(type.Identifier.ValueText) },
        VariableDeclaratorSyntax variable => Symbol(variable.Identifier),
        PropertyDeclarationSyntax property => Symbol(property.Identifier),
        AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax property } => Symbol(property.Identifier),
        ParameterSyntax parameter => Symbol(parameter.Identifier),
        MethodDeclarationSyntax method => Symbol(method.Identifier),
        LocalFunctionStatementSyntax function => Symbol(function.Identifier),
        _ => null,
    };

    private static bool IsListOfNames(string type) => ListsOfNames.Any(ending => type.EndsWith(ending, StringComparison.Ordinal));

    private static NamedExpression? OfTarget(ExpressionSyntax target) => target switch
    {
        IdentifierNameSyntax name => Symbol(name.Identifier),
        MemberAccessExpressionSyntax access => Symbol(access.Name.Identifier),
        MemberBindingExpressionSyntax binding => Symbol(binding.Name.Identifier),
        ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: var key }] } => OfKey(key),
        ImplicitElementAccessSyntax { ArgumentList.Arguments: [{ Expression: var key }] } => OfKey(key),
        _ => null,
    };

    private static NamedExpression? OfArgument(ArgumentSyntax argument)
    {
        if (argument.NameColon is { } name)
            return Symbol(name.Name.Identifier);

        return argument.Parent switch
        {
            // A key stands before its value: Add("Password", "…").
            ArgumentListSyntax { Arguments: [{ Expression: var key }, var second, ..] } when second == argument => OfKey(key),
            ArgumentListSyntax list => OfCreation(list),
            TupleExpressionSyntax { Arguments: [{ Expression: var key }, var second, ..] } when second == argument => OfKey(key),
            _ => null,
        };
    }

    /// <summary><c>new ApiKey("…")</c>: the type says what its only argument is.</summary>
    private static NamedExpression? OfCreation(ArgumentListSyntax list) =>
        list is { Arguments.Count: 1, Parent: ObjectCreationExpressionSyntax { Type: IdentifierNameSyntax type } } && !type.Identifier.ValueText.EndsWith("Exception", StringComparison.Ordinal)
            ? Symbol(type.Identifier) : null;

    private static NamedExpression? OfKey(ExpressionSyntax key) => key switch
    {
        LiteralExpressionSyntax { Token.Value: string { Length: > 0 and <= LongestKey } text } => text.All(IsOfKey) ? new NamedExpression(text, NamedValueKind.Key) : null,
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" }, ArgumentList.Arguments: [{ Expression: var named }] } => OfTarget(named),
        MemberAccessExpressionSyntax or IdentifierNameSyntax when IsConstantName(key) => OfTarget(key),
        _ => null,
    };

    /// <summary><c>Keys.Password</c> is a key; a variable or the property of one is a value of its own.</summary>
    private static bool IsConstantName(ExpressionSyntax name) => name switch
    {
        IdentifierNameSyntax identifier => char.IsUpper(identifier.Identifier.ValueText[0]),
        MemberAccessExpressionSyntax access => IsConstantName(access.Expression),
        PredefinedTypeSyntax => true,
        _ => false,
    };

    /// <summary>What keys are made of; a text with other signs is a sentence, a pattern or a placeholder.</summary>
    private static bool IsOfKey(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or ':' or '/' or '$' or '@';

    private static NamedExpression Symbol(SyntaxToken identifier) => new(identifier.ValueText, NamedValueKind.Symbol);
}
