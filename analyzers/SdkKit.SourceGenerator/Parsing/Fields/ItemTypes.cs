using Microsoft.CodeAnalysis;

namespace SdkKit.SourceGenerator.Parsing.Fields;

/// <summary>What a sequence is a sequence of.</summary>
internal static class ItemTypes
{
    public static ITypeSymbol? TryItem(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_String } => null,
        IArrayTypeSymbol { Rank: 1 } array => array.ElementType,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T } sequence => sequence.TypeArguments[0],
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => TryItem(nullable.TypeArguments[0]),
        _ => type.AllInterfaces.FirstOrDefault(one => one.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
            ?.TypeArguments[0],
    };

    /// <summary>Whether <c>[]</c> can stand for the type: arrays and the framework's interfaces of lists.</summary>
    public static bool HasEmptyLiteral(ITypeSymbol type) => type is IArrayTypeSymbol || type.OriginalDefinition.SpecialType is
        SpecialType.System_Collections_Generic_IEnumerable_T or SpecialType.System_Collections_Generic_IList_T or SpecialType.System_Collections_Generic_ICollection_T
        or SpecialType.System_Collections_Generic_IReadOnlyList_T or SpecialType.System_Collections_Generic_IReadOnlyCollection_T;
}
