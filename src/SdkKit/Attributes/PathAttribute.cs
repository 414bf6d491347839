namespace SdkKit;

/// <summary>Names the route placeholder that a parameter fills, when it is not the parameter's own name.</summary>
/// <param name="name">The placeholder's name without braces.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class PathAttribute(string? name = null) : Attribute
{
    /// <summary>The placeholder's name, or null for the parameter's own.</summary>
    public string? Name { get; } = name;

    /// <summary>The .NET format of the value, for example <c>yyyy-MM-dd</c>.</summary>
    public string? Format { get; set; }
}
