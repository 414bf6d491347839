using Microsoft.CodeAnalysis;
using SdkKit.SourceGenerator.Model;
using SdkKit.SourceGenerator.Parsing.Fields;

namespace SdkKit.SourceGenerator.Parsing;

/// <summary>A type whose values have one text on the wire.</summary>
internal sealed record ValueType(ITypeSymbol Type, ValueShape Shape, bool IsNullable)
{
    /// <summary>The type of a value, or null when it has no text form, or none in the format.</summary>
    public static ValueType? TryScalar(ITypeSymbol type, string? format = null)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            return TryScalar(nullable.TypeArguments[0], format) is { } inner ? inner with { IsNullable = true } : null;
        }

        var mayBeNull = type.IsReferenceType && type.NullableAnnotation != NullableAnnotation.NotAnnotated;
        return type switch
        {
            { SpecialType: SpecialType.System_String } => format is null ? new ValueType(type, ValueShape.Text, mayBeNull) : null,
            { SpecialType: SpecialType.System_Boolean } => format is null ? new ValueType(type, ValueShape.Scalar, mayBeNull) : null,
            { TypeKind: TypeKind.Enum } => format is null && IsFlags(type) ? null : new ValueType(type, ValueShape.Enum, IsNullable: false),
            { TypeKind: TypeKind.Struct or TypeKind.Class } when IsFormattable(type) => new ValueType(type, ValueShape.Scalar, mayBeNull),
            ITypeParameterSymbol { HasValueTypeConstraint: true } parameter when parameter.ConstraintTypes.Any(IsFormattable) => new ValueType(type, ValueShape.Scalar, IsNullable: false),
            _ => null,
        };
    }

    /// <summary>The type of a collection's items; bytes are a body, not a list of numbers.</summary>
    public static ValueType? TryCollection(ITypeSymbol type, string? format = null) =>
        ItemTypes.TryItem(type) is { SpecialType: not SpecialType.System_Byte } item ? TryScalar(item, format) : null;

    // Several members at once have no one name; a format such as D writes their number.
    private static bool IsFlags(ITypeSymbol type) => type.GetAttributes().Any(attribute => attribute.AttributeClass.Is("System", "FlagsAttribute"));

    private static bool IsFormattable(ITypeSymbol type) =>
        type.SpecialType is (>= SpecialType.System_Char and <= SpecialType.System_Double) or SpecialType.System_DateTime
        || type.Is("System", "ISpanFormattable")
        || type.AllInterfaces.Any(one => one.Is("System", "ISpanFormattable"));
}
