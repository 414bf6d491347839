using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SdkKit.SourceGenerator.Parsing.Marks;

/// <summary>The class of a mark, and which arguments can be read without binding them.</summary>
internal sealed class MarkClass(INamedTypeSymbol type)
{
    // No attribute takes more texts, and asking its constructors anew costs more than all else.
    private readonly bool[] _takesTexts = [TakesTexts(type, 0), TakesTexts(type, 1), TakesTexts(type, 2)];

    public INamedTypeSymbol Type => type;

    /// <summary>Whether the arguments are literal texts that can mean one thing only.</summary>
    public bool CanRead(AttributeSyntax attribute)
    {
        if (attribute.ContainsDiagnostics)
        {
            return false;
        }

        var positional = 0;
        HashSet<string>? named = null;
        foreach (var argument in attribute.ArgumentList?.Arguments ?? default)
        {
            if (!argument.Expression.IsKind(SyntaxKind.StringLiteralExpression) || argument.NameColon is not null)
            {
                return false;
            }

            if (argument.NameEquals?.Name.Identifier.ValueText is not { } name)
            {
                positional++;
            }
            else if (!IsText(name) || !(named ??= new(StringComparer.Ordinal)).Add(name))
            {
                return false;
            }
        }

        return positional < _takesTexts.Length && _takesTexts[positional];
    }

    /// <summary>Whether one constructor fits so many arguments, and it takes texts, null where none is given.</summary>
    private static bool TakesTexts(INamedTypeSymbol type, int count)
    {
        IMethodSymbol? found = null;
        foreach (var constructor in type.InstanceConstructors)
        {
            if (constructor.Parameters.Length < count || !constructor.Parameters.Skip(count).All(one => one.IsOptional))
            {
                continue;
            }

            if (found is not null)
            {
                return false;
            }

            found = constructor;
        }

        return found is not null && found.Parameters.All(one => one.Type.SpecialType == SpecialType.System_String && (!one.IsOptional || one.ExplicitDefaultValue is null));
    }

    private bool IsText(string property)
    {
        for (var owner = type; owner is not null; owner = owner.BaseType)
        {
            var members = owner.GetMembers(property);
            if (!members.IsEmpty)
            {
                return members is [IPropertySymbol { Type.SpecialType: SpecialType.System_String, SetMethod: not null, IsStatic: false }];
            }
        }

        return false;
    }
}
