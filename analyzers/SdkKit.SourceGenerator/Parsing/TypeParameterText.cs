using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SdkKit.SourceGenerator.Parsing;

/// <summary>Type parameters as an implementation repeats them.</summary>
internal static class TypeParameterText
{
    public static string Names(ImmutableArray<ITypeParameterSymbol> parameters) =>
        parameters.IsEmpty ? "" : $"<{string.Join(", ", parameters.Select(one => Identifiers.Escape(one.Name)))}>";

    public static string Constraints(ImmutableArray<ITypeParameterSymbol> parameters) =>
        string.Concat(parameters.Select(Constraint).Where(text => text.Length > 0).Select(text => " " + text));

    private static string Constraint(ITypeParameterSymbol parameter)
    {
        var types = parameter.ConstraintTypes.Select(type => type.Display());
        var all = string.Join(", ", Kinds(parameter).Concat(types).Concat(parameter.HasConstructorConstraint ? ["new()"] : []));
        return all.Length > 0 ? $"where {Identifiers.Escape(parameter.Name)} : {all}" : "";
    }

    private static IEnumerable<string> Kinds(ITypeParameterSymbol parameter)
    {
        if (parameter.HasUnmanagedTypeConstraint)
        {
            yield return "unmanaged";
        }
        else if (parameter.HasValueTypeConstraint)
        {
            yield return "struct";
        }
        else if (parameter.HasReferenceTypeConstraint)
        {
            yield return parameter.ReferenceTypeConstraintNullableAnnotation == NullableAnnotation.Annotated ? "class?" : "class";
        }
        else if (parameter.HasNotNullConstraint)
        {
            yield return "notnull";
        }
    }
}
