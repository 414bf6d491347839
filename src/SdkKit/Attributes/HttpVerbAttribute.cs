namespace SdkKit;

/// <summary>The HTTP method and route of an interface method.</summary>
/// <param name="route">The path below the base address; <c>{name}</c> is a path segment, <c>{**name}</c> a path of several.</param>
[AttributeUsage(AttributeTargets.Method)]
public abstract class HttpVerbAttribute(string route) : Attribute
{
    /// <summary>The path below the base address, with its placeholders.</summary>
    public string Route { get; } = route;

    /// <summary>The <c>api-version</c> of this method, when it is not the client's.</summary>
    public string? ApiVersion { get; set; }
}
