namespace SdkKit;

/// <summary>Sends a parameter in the query, or names what a property becomes there.</summary>
/// <remarks>
/// A value stands under its name, a list as <see cref="CollectionFormat"/> says, a dictionary under its keys, an object under the names of its properties.
/// Null is left out.
/// </remarks>
/// <param name="name">The name on the wire, for example <c>$filter</c>; null for the parameter's own name, or for the property's in camel case.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class QueryAttribute(string? name = null) : Attribute
{
    /// <summary>The name on the wire; for an object or dictionary, what its members' names begin with, with <see cref="Delimiter"/> between.</summary>
    public string? Name { get; } = name;

    /// <summary>The .NET format of each value, for example <c>yyyy-MM-dd</c>; <c>U</c> writes a time as seconds since 1970.</summary>
    public string? Format { get; set; }

    /// <summary>How a list is written.</summary>
    public CollectionFormat CollectionFormat { get; set; }

    /// <summary>Text before the names of an object's properties or a dictionary's keys, exactly as it stands.</summary>
    public string? Prefix { get; set; }

    /// <summary>What stands between an object's name and that of its property: a dot when nothing is said; <c>[]</c> encloses the property's name.</summary>
    public string? Delimiter { get; set; }
}
