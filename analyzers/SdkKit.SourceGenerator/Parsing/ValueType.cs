using Microsoft.CodeAnalysis;
using SdkKit.SourceGenerator.Model;

namespace SdkKit.SourceGenerator.Parsing;

/// <summary>A type whose values have one text on the wire, or a collection of such.</summary>
internal sealed class ValueType
{
    private ValueType(ITypeSymbol type, ValueShape shape, bool isNullable) => (Type, Shape, IsNullable) = (type, shape, isNullable);

    public ITypeSymbol Type { get; }

    public ValueShape Shape { get; }

    public bool IsNullable { get; }

    public bool IsCollection { get; private set; }

    public bool HasNullItems { get; private set; }

    public static ValueType? TryScalar(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            return TryScalar(nullable.TypeArguments[0]) is { } inner ? new ValueType(inner.Type, inner.Shape, isNullable: true) : null;
        }

        var mayBeNull = type.IsReferenceType && type.NullableAnnotation != NullableAnnotation.NotAnnotated;
        return type switch
        {
            { SpecialType: SpecialType.System_String or SpecialType.System_Boolean } => new ValueType(type, ValueShape.Scalar, mayBeNull),
            { TypeKind: TypeKind.Enum } => type.GetAttributes().Any(attribute => attribute.AttributeClass.Is("System", "FlagsAttribute"))
                ? null
                : new ValueType(type, ValueShape.Enum, isNullable: false),
            { TypeKind: TypeKind.Struct or TypeKind.Class } when IsFormattable(type) => new ValueType(type, ValueShape.Scalar, mayBeNull),
            _ => null,
        };
    }

    public static ValueType? TryCollection(ITypeSymbol type)
    {
        if (type.SpecialType == SpecialType.System_String || ItemType(type) is not { } item || TryScalar(item) is not { } scalar)
        {
            return null;
        }

        var mayBeNull = type.IsReferenceType && type.NullableAnnotation != NullableAnnotation.NotAnnotated;
        return new ValueType(scalar.Type, scalar.Shape, mayBeNull) { IsCollection = true, HasNullItems = scalar.IsNullable };
    }

    private static ITypeSymbol? ItemType(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1 } array => array.ElementType,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T } sequence => sequence.TypeArguments[0],
        _ => type.AllInterfaces.FirstOrDefault(one => one.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
            ?.TypeArguments[0],
    };

    private static bool IsFormattable(ITypeSymbol type) =>
        type.SpecialType is (>= SpecialType.System_Char and <= SpecialType.System_Double) or SpecialType.System_DateTime
        || type.AllInterfaces.Any(one => one.Is("System", "ISpanFormattable"));
}
