using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SdkKit.SourceGenerator.Parsing.Marks;

/// <summary>An attribute of SdkKit, or a verb of the user's own, on a declaration: bound by the compiler, or read off its text where that says all.</summary>
internal sealed class Mark
{
    private readonly AttributeData? _bound;
    private readonly AttributeSyntax? _written;

    public Mark(AttributeData bound) => (Class, _bound) = (bound.AttributeClass!, bound);

    /// <param name="type">The attribute's class.</param>
    /// <param name="written">An attribute whose arguments are literal texts, by position or by a property's name.</param>
    public Mark(INamedTypeSymbol type, AttributeSyntax written) => (Class, _written) = (type, written);

    public INamedTypeSymbol Class { get; }

    /// <summary>The argument of the constructor as text, or null.</summary>
    public string? Text(int index)
    {
        if (_bound is not null)
        {
            return _bound.Text(index);
        }

        return _written!.ArgumentList?.Arguments is { } arguments && index < arguments.Count && arguments[index] is { NameEquals: null } argument ? TextOf(argument) : null;
    }

    /// <summary>The property's value as text, or null.</summary>
    public string? Text(string property)
    {
        if (_bound is not null)
        {
            return _bound.Text(property);
        }

        foreach (var argument in _written!.ArgumentList?.Arguments ?? default)
        {
            if (argument.NameEquals?.Name.Identifier.ValueText == property)
            {
                return TextOf(argument);
            }
        }

        return null;
    }

    /// <summary>The property's value where it is no text.</summary>
    public TypedConstant? Value(string property) => _bound?.Named(property);

    public Location Place(ISymbol otherwise) => _bound is not null ? _bound.Place(otherwise) : _written!.GetLocation();

    private static string? TextOf(AttributeArgumentSyntax argument) => (argument.Expression as LiteralExpressionSyntax)?.Token.Value as string;
}
