namespace SdkKit;

/// <summary>Sends the method with an HTTP method that has no attribute of its own.</summary>
/// <param name="method">The HTTP method as it is on the wire, for example <c>PURGE</c>.</param>
/// <param name="route">The path below the base address; <c>{name}</c> is a path segment, <c>{**name}</c> a path of several.</param>
public sealed class HttpMethodAttribute(string method, string route) : HttpVerbAttribute(route)
{
    /// <summary>The HTTP method as it is on the wire.</summary>
    public string Method { get; } = method;
}
