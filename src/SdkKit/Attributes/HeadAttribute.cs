namespace SdkKit;

/// <summary>Sends the method as <c>HEAD</c>.</summary>
/// <param name="route">The path below the base address; <c>{name}</c> is a path segment, <c>{**name}</c> a path of several.</param>
public sealed class HeadAttribute(string route) : HttpVerbAttribute(route);
