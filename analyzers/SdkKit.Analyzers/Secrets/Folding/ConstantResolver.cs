using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SdkKit.Analyzers.Secrets.Folding;

/// <summary>The string that a name stands for: a constant, or a static read-only field that is set to a literal.</summary>
internal sealed class ConstantResolver(SemanticModel model, CancellationToken cancellationToken)
{
    public string? Resolve(ExpressionSyntax name)
    {
        var constant = model.GetConstantValue(name, cancellationToken);
        if (constant.HasValue)
            return constant.Value as string ?? (constant.Value is char c ? c.ToString() : null);

        return model.GetSymbolInfo(name, cancellationToken).Symbol is IFieldSymbol { IsStatic: true, IsReadOnly: true } field
            && field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is VariableDeclaratorSyntax declarator
            && declarator.Initializer?.Value is LiteralExpressionSyntax literal
                ? literal.Token.Value as string
                : null;
    }
}
