namespace SdkKit;

/// <summary>Sends a parameter in a URL-encoded form; all such parameters of a method are one form.</summary>
/// <remarks>A value stands under its name, a list as <see cref="CollectionFormat"/> says, a dictionary under its keys, an object under the names of its properties.</remarks>
/// <param name="name">The name on the wire; null for the parameter's own.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class FormAttribute(string? name = null) : Attribute
{
    /// <summary>The name on the wire; for an object or dictionary, what its members' names begin with, with <see cref="Delimiter"/> between.</summary>
    public string? Name { get; } = name;

    /// <summary>The .NET format of each value.</summary>
    public string? Format { get; set; }

    /// <summary>How a list is written.</summary>
    public CollectionFormat CollectionFormat { get; set; }

    /// <summary>Text before the names of an object's properties or a dictionary's keys, exactly as it stands.</summary>
    public string? Prefix { get; set; }

    /// <summary>What stands between an object's name and that of its property: a dot when nothing is said; <c>[]</c> encloses the property's name.</summary>
    public string? Delimiter { get; set; }
}
