using Microsoft.CodeAnalysis;

namespace SdkKit.SourceGenerator.Parsing.Fields;

/// <summary>What an attribute says about the values that a parameter or property sends.</summary>
/// <param name="Name">The name on the wire, or null for the parameter's or property's own.</param>
/// <param name="Format">The .NET format of each value.</param>
/// <param name="Prefix">What stands before the names of members and keys.</param>
/// <param name="Delimiter">What stands between an object's name and those of its members; <c>[]</c> encloses them.</param>
/// <param name="Collection">The member of <c>CollectionFormat</c>.</param>
internal sealed record FieldSettings(string? Name, string? Format, string? Prefix, string? Delimiter, int? Collection)
{
    public static FieldSettings None { get; } = new(null, null, null, null, null);

    public static FieldSettings Of(AttributeData? attribute) => attribute is null
        ? None
        : new(
            attribute.Text(0),
            attribute.Text("Format"),
            attribute.Text("Prefix"),
            attribute.Text("Delimiter"),
            attribute.Named("CollectionFormat")?.Value as int?);
}
