using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SdkKit.Analyzers.Secrets.Folding;

namespace SdkKit.Analyzers.Secrets.Flows;

/// <summary>Goes back from a use to the constants that may reach it, a bounded number of steps; what it cannot follow it leaves out.</summary>
internal sealed class ConstantTracer
{
    private const int LongestChain = 8;

    private static readonly HashSet<string> Conversions = new(StringComparer.Ordinal)
    {
        "GetBytes", "FromBase64String", "FromHexString", "FromString", "Decode", "DecodeBytes", "UnescapeDataString", "GetString",
    };

    private static readonly HashSet<string> ReceiverConversions = new(StringComparer.Ordinal)
    {
        "ToCharArray", "ToArray", "AsSpan", "AsMemory", "Trim", "ToString", "ToUpper", "ToLower", "ToUpperInvariant", "ToLowerInvariant", "Sha256", "Sha512", "ToSha256", "ToSha512", "ToSecureString",
        "Cast", "Substring", "PadRight", "PadLeft",
    };

    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellationToken;
    private readonly ConstantResolver _constants;
    private readonly HashSet<SyntaxNode> _seen = [];
    private readonly List<ExpressionSyntax> _found = [];

    public ConstantTracer(SemanticModel model, CancellationToken cancellationToken)
    {
        _model = model;
        _cancellationToken = cancellationToken;
        _constants = new ConstantResolver(model, cancellationToken);
    }

    /// <summary>The outermost constant expressions whose value may be that of <paramref name="use"/>.</summary>
    public IReadOnlyList<ExpressionSyntax> Trace(ExpressionSyntax use)
    {
        _found.Clear();
        _seen.Clear();
        Follow(use, within: null, depth: 0);
        return _found;
    }

    public string? Resolve(ExpressionSyntax name) => _constants.Resolve(name);

    public ExpressionSyntax? DeclaredValueOf(ExpressionSyntax name) =>
        _constants.SymbolOf(name, within: null) is { } symbol ? DeclaredValue.Of(symbol, _cancellationToken) : null;

    private void Follow(ExpressionSyntax? value, INamedTypeSymbol? within, int depth)
    {
        if (value is null || depth > LongestChain || !_seen.Add(value))
            return;

        switch (value)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                Follow(parenthesized.Expression, within, depth);
                break;
            case CastExpressionSyntax cast:
                Follow(cast.Expression, within, depth);
                break;
            case PostfixUnaryExpressionSyntax suppression when suppression.IsKind(SyntaxKind.SuppressNullableWarningExpression):
                Follow(suppression.Operand, within, depth);
                break;
            case AwaitExpressionSyntax awaited:
                Follow(awaited.Expression, within, depth);
                break;
            case ConditionalExpressionSyntax conditional:
                Follow(conditional.WhenTrue, within, depth);
                Follow(conditional.WhenFalse, within, depth);
                break;
            case BinaryExpressionSyntax choice when choice.IsKind(SyntaxKind.CoalesceExpression):
                Follow(choice.Left, within, depth);
                Follow(choice.Right, within, depth);
                break;
            case SwitchExpressionSyntax choice:
                foreach (var arm in choice.Arms)
                    Follow(arm.Expression, within, depth);
                break;
            case AssignmentExpressionSyntax assignment:
                Follow(assignment.Right, within, depth);
                break;
            case IdentifierNameSyntax or MemberAccessExpressionSyntax:
                FollowSymbol(_constants.SymbolOf(value, within), depth + 1);
                break;
            case InvocationExpressionSyntax call:
                FollowCall(call, within, depth + 1);
                break;
            case ObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var only }] }:
                Follow(only, within, depth + 1);
                break;
            default:
                if (IsConstant(value))
                    _found.Add(value);
                break;
        }
    }

    private bool IsConstant(ExpressionSyntax value) => value switch
    {
        LiteralExpressionSyntax literal => literal.Token.Value is string || literal.IsKind(SyntaxKind.Utf8StringLiteralExpression),
        InterpolatedStringExpressionSyntax or BinaryExpressionSyntax => FoldedText.Of(value, Resolve).IsConstant,
        _ => ElementText.ReadBytes(value) is not null || ElementText.Read(value) is not null,
    };

    private void FollowCall(InvocationExpressionSyntax call, INamedTypeSymbol? within, int depth)
    {
        if (TextCall.Joins(call))
        {
            if (FoldedText.Of(call, Resolve).IsConstant)
                _found.Add(call);
            return;
        }

        if (call.Expression is MemberAccessExpressionSyntax access)
        {
            var name = access.Name.Identifier.ValueText;
            if (Conversions.Contains(name) && call.ArgumentList.Arguments.Count > 0)
            {
                Follow(call.ArgumentList.Arguments[0].Expression, within, depth);
                return;
            }

            if (ReceiverConversions.Contains(name))
            {
                Follow(access.Expression, within, depth);
                return;
            }
        }

        if (call.SyntaxTree == _model.SyntaxTree && _model.GetSymbolInfo(call, _cancellationToken).Symbol is IMethodSymbol method)
            FollowMethod(method, depth);
    }

    /// <summary>What a method of the program hands back.</summary>
    private void FollowMethod(IMethodSymbol method, int depth)
    {
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            var (body, block) = reference.GetSyntax(_cancellationToken) switch
            {
                MethodDeclarationSyntax m => (m.ExpressionBody, m.Body),
                LocalFunctionStatementSyntax f => (f.ExpressionBody, f.Body),
                _ => (null, null),
            };
            Follow(body?.Expression, method.ContainingType, depth);
            foreach (var result in block?.DescendantNodes(static n => n is not (LambdaExpressionSyntax or LocalFunctionStatementSyntax)).OfType<ReturnStatementSyntax>() ?? [])
                Follow(result.Expression, method.ContainingType, depth);
        }
    }

    private void FollowSymbol(ISymbol? symbol, int depth)
    {
        switch (symbol)
        {
            case ILocalSymbol or IFieldSymbol or IPropertySymbol:
                Follow(DeclaredValue.Of(symbol, _cancellationToken), symbol.ContainingType, depth);
                if (!(symbol is IFieldSymbol { IsConst: true } or ILocalSymbol { IsConst: true }))
                    FollowAssignments(symbol, depth);
                break;
            case IParameterSymbol { ContainingSymbol: IMethodSymbol method } parameter:
                Follow(DeclaredValue.Of(parameter, _cancellationToken), symbol.ContainingType, depth);
                FollowAssignments(parameter, depth);
                FollowCallers(method, parameter.Ordinal, depth);
                break;
        }
    }

    /// <summary>Assignments in the declaring type, or in the body that holds the local.</summary>
    private void FollowAssignments(ISymbol symbol, int depth)
    {
        foreach (var reference in symbol.DeclaringSyntaxReferences.Where(r => r.SyntaxTree == _model.SyntaxTree))
        {
            var scope = reference.GetSyntax(_cancellationToken).Ancestors().FirstOrDefault(n => symbol is IFieldSymbol or IPropertySymbol ? n is TypeDeclarationSyntax : n is MemberDeclarationSyntax);
            foreach (var assignment in scope?.DescendantNodes().OfType<AssignmentExpressionSyntax>() ?? [])
            {
                if (assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && Names(assignment.Left, symbol.Name)
                    && SymbolEqualityComparer.Default.Equals(_model.GetSymbolInfo(assignment.Left, _cancellationToken).Symbol, symbol))
                {
                    Follow(assignment.Right, within: null, depth);
                }
            }
        }
    }

    /// <summary>Calls in the same file: a helper stands beside its users, and other files would have to be bound.</summary>
    private void FollowCallers(IMethodSymbol method, int parameter, int depth)
    {
        if (method.DeclaringSyntaxReferences.All(r => r.SyntaxTree != _model.SyntaxTree))
            return;

        var calls = _model.SyntaxTree.GetRoot(_cancellationToken).DescendantNodes().Where(node => node switch
        {
            InvocationExpressionSyntax call => Names(call.Expression, method.Name),
            ObjectCreationExpressionSyntax creation => method.MethodKind == MethodKind.Constructor && creation.Type is SimpleNameSyntax type && type.Identifier.ValueText == method.ContainingType.Name,
            _ => false,
        });
        foreach (var call in calls)
        {
            if (SymbolEqualityComparer.Default.Equals(_model.GetSymbolInfo(call, _cancellationToken).Symbol?.OriginalDefinition, method.OriginalDefinition))
                Follow(ArgumentFor(call, method.Parameters[parameter].Name, parameter), within: null, depth);
        }
    }

    private static ExpressionSyntax? ArgumentFor(SyntaxNode call, string name, int index)
    {
        var arguments = (call is InvocationExpressionSyntax invocation ? invocation.ArgumentList : ((ObjectCreationExpressionSyntax)call).ArgumentList)?.Arguments ?? default;
        return arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == name)?.Expression
            ?? (index < arguments.Count && arguments[index].NameColon is null ? arguments[index].Expression : null);
    }

    private static bool Names(ExpressionSyntax expression, string name) => expression switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText == name,
        GenericNameSyntax generic => generic.Identifier.ValueText == name,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText == name,
        _ => false,
    };
}
