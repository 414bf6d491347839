using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SdkKit.Analyzers.Secrets.Folding;

/// <summary>The string that a name stands for: a constant, or a local, read-only field or property that is given a constant text once.</summary>
internal sealed class ConstantResolver(SemanticModel model, CancellationToken cancellationToken)
{
    private const int LongestChain = 8;

    /// <summary>Names that are sums of names that are sums grow without bound; those behind the last are not known.</summary>
    private const int MostNames = 4_096;

    private int _depth;
    private int _names;

    public string? Resolve(ExpressionSyntax name) => Resolve(name, model, within: null);

    /// <summary>The symbol behind a name; in another file than the model's only what <paramref name="within"/> declares itself.</summary>
    public ISymbol? SymbolOf(ExpressionSyntax name, INamedTypeSymbol? within) => name.SyntaxTree == model.SyntaxTree
        ? NamedSymbol.Of(name, model) ?? model.GetSymbolInfo(name, cancellationToken).Symbol
        : name is IdentifierNameSyntax identifier ? within?.GetMembers(identifier.Identifier.ValueText).FirstOrDefault() : null;

    private string? Resolve(ExpressionSyntax name, SemanticModel own, INamedTypeSymbol? within)
    {
        if (++_names > MostNames)
            return null;

        if (name.SyntaxTree == own.SyntaxTree && NamedSymbol.Of(name, own) is null && own.GetConstantValue(name, cancellationToken) is { HasValue: true, Value: var constant })
            return TextOf(constant);

        return SymbolOf(name, within) is { } symbol ? ValueOf(symbol) : null;
    }

    private string? ValueOf(ISymbol symbol)
    {
        if (symbol is IFieldSymbol { HasConstantValue: true } field)
            return TextOf(field.ConstantValue);
        if (symbol is ILocalSymbol { HasConstantValue: true } local)
            return TextOf(local.ConstantValue);
        if (_depth == LongestChain || !DeclaredValue.IsFinal(symbol) || DeclaredValue.Of(symbol, cancellationToken) is not { } value)
            return null;

        _depth++;
        var folded = FoldedText.Of(value, name => Resolve(name, model, symbol.ContainingType));
        _depth--;
        return folded.IsConstant ? folded.Text : null;
    }

    private static string? TextOf(object? constant) => constant as string ?? (constant is char c ? c.ToString() : null);
}
