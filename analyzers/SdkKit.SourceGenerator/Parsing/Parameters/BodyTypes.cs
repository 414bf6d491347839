using Microsoft.CodeAnalysis;

namespace SdkKit.SourceGenerator.Parsing.Parameters;

internal static class BodyTypes
{
    /// <summary>Whether values of the type are sent as they are: streams, text and bytes.</summary>
    public static bool IsRaw(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_String
        || type is IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte }
        || IsMemoryOfBytes(type)
        || type.IsOrDerives("System.IO", "Stream");

    private static bool IsMemoryOfBytes(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => IsMemoryOfBytes(nullable.TypeArguments[0]),
        INamedTypeSymbol { TypeArguments: [{ SpecialType: SpecialType.System_Byte }] } memory => memory.Is("System", "ReadOnlyMemory`1"),
        _ => false,
    };
}
