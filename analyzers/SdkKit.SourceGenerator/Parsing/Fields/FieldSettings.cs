using SdkKit.SourceGenerator.Parsing.Marks;

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

    public static FieldSettings Of(Mark? mark) => mark is null
        ? None
        : new(
            mark.Text(0),
            mark.Text("Format"),
            mark.Text("Prefix"),
            mark.Text("Delimiter"),
            mark.Value("CollectionFormat")?.Value as int?);
}
