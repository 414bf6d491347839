namespace SdkKit;

/// <summary>Names the query parameter that a method parameter becomes, when it is not the parameter's own name.</summary>
/// <param name="name">The name on the wire, for example <c>$filter</c>.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class QueryAttribute(string? name = null) : Attribute
{
    /// <summary>The name on the wire, or null for the parameter's own.</summary>
    public string? Name { get; } = name;
}
