using Microsoft.CodeAnalysis;

namespace SdkKit.SourceGenerator.Parsing;

internal static class TypeParameters
{
    /// <summary>Whether a type parameter of that kind is the type or a part of it.</summary>
    public static bool AreIn(ITypeSymbol type, TypeParameterKind of) => type switch
    {
        ITypeParameterSymbol parameter => parameter.TypeParameterKind == of,
        IArrayTypeSymbol array => AreIn(array.ElementType, of),
        INamedTypeSymbol { TypeArguments.Length: > 0 } generic => generic.TypeArguments.Any(one => AreIn(one, of)),
        _ => false,
    };
}
