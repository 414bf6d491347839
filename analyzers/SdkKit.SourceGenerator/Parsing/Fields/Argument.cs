using Microsoft.CodeAnalysis;

namespace SdkKit.SourceGenerator.Parsing.Fields;

/// <summary>An argument or a member of one, and the C# that gives it.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Expression">The C#: <c>filter</c>, <c>filter?.Range.From</c>.</param>
/// <param name="IsParameter">Whether it is a whole argument.</param>
internal sealed record Argument(ITypeSymbol Type, string Expression, bool IsParameter)
{
    /// <summary>Whether something before it may be null, which makes it null.</summary>
    public bool IsReachedOverNull { get; private init; }

    public bool IsNullable => IsReachedOverNull || MayBeNull(Type);

    /// <summary>The expression as a reader of a comment wants it.</summary>
    public string Text => Expression.Replace("?", "").Replace("@", "");

    /// <summary>What a loop enumerates: nothing for null.</summary>
    public string Source => !IsNullable ? Expression : ItemTypes.HasEmptyLiteral(Type) ? $"{Expression} ?? []" : $"{Sequence} ?? []";

    /// <summary>The type that has the members; <c>Nullable</c> has none of its own here.</summary>
    public ITypeSymbol MemberType => Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : Type;

    private string Sequence => $"(global::System.Collections.Generic.IEnumerable<{ItemTypes.TryItem(MemberType)!.Display()}>?){Expression}";

    public Argument Member(IPropertySymbol property) => new(property.Type, $"{Expression}{(MayBeNull(Type) ? "?." : ".")}{Identifiers.Escape(property.Name)}", IsParameter: false)
    {
        IsReachedOverNull = IsNullable,
    };

    private static bool MayBeNull(ITypeSymbol type) =>
        type.IsReferenceType ? type.NullableAnnotation != NullableAnnotation.NotAnnotated : type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
}
