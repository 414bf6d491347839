using System.Text;
using Microsoft.CodeAnalysis;

namespace SdkKit.SourceGenerator.Parsing;

/// <summary>Writes a type as generated code names it: what <see cref="Symbols.TypeFormat"/> gives, at a fraction of its cost.</summary>
/// <remarks>It runs for every parameter of every client at each key that is pressed. What it does not know it leaves to the compiler.</remarks>
internal static class TypeText
{
    public static string Of(ITypeSymbol type)
    {
        var text = new StringBuilder();
        return TryWrite(text, type) ? text.ToString() : type.ToDisplayString(Symbols.TypeFormat);
    }

    private static bool TryWrite(StringBuilder text, ITypeSymbol type)
    {
        if (type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T && !type.IsDefinition)
        {
            return TryWrite(text, ((INamedTypeSymbol)type).TypeArguments[0]) && Append(text, "?");
        }

        var isWritten = type switch
        {
            { SpecialType: not SpecialType.None } when Keyword(type.SpecialType) is { } keyword => Append(text, keyword),
            IArrayTypeSymbol { Rank: 1, ElementType: not IArrayTypeSymbol } array => TryWrite(text, array.ElementType) && Append(text, "[]"),
            INamedTypeSymbol { IsTupleType: false, TypeKind: not TypeKind.Error, IsNativeIntegerType: false } named => TryWriteNamed(text, named),
            _ => false,
        };
        return isWritten && (!IsAnnotated(type) || Append(text, "?"));
    }

    private static bool TryWriteNamed(StringBuilder text, INamedTypeSymbol type)
    {
        if (type.ContainingType is { } outer)
        {
            if (!TryWriteNamed(text, outer))
            {
                return false;
            }

            text.Append('.');
        }
        else
        {
            text.Append("global::");
            AppendNamespace(text, type.ContainingNamespace);
        }

        text.Append(Identifiers.Escape(type.Name));
        return type.Arity == 0 || TryWriteArguments(text, type);
    }

    private static bool TryWriteArguments(StringBuilder text, INamedTypeSymbol type)
    {
        text.Append('<');
        for (var i = 0; i < type.TypeArguments.Length; i++)
        {
            if (i > 0)
            {
                text.Append(", ");
            }

            if (!TryWrite(text, type.TypeArguments[i]))
            {
                return false;
            }
        }

        text.Append('>');
        return true;
    }

    private static void AppendNamespace(StringBuilder text, INamespaceSymbol space)
    {
        if (!space.IsGlobalNamespace)
        {
            AppendNamespace(text, space.ContainingNamespace);
            text.Append(Identifiers.Escape(space.Name)).Append('.');
        }
    }

    private static bool IsAnnotated(ITypeSymbol type) => type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated };

    private static bool Append(StringBuilder text, string part)
    {
        text.Append(part);
        return true;
    }

    private static string? Keyword(SpecialType type) => type switch
    {
        SpecialType.System_Object => "object",
        SpecialType.System_Boolean => "bool",
        SpecialType.System_Char => "char",
        SpecialType.System_SByte => "sbyte",
        SpecialType.System_Byte => "byte",
        SpecialType.System_Int16 => "short",
        SpecialType.System_UInt16 => "ushort",
        SpecialType.System_Int32 => "int",
        SpecialType.System_UInt32 => "uint",
        SpecialType.System_Int64 => "long",
        SpecialType.System_UInt64 => "ulong",
        SpecialType.System_Decimal => "decimal",
        SpecialType.System_Single => "float",
        SpecialType.System_Double => "double",
        SpecialType.System_String => "string",
        SpecialType.System_Void => "void",
        _ => null,
    };
}
