namespace SdkKit;

/// <summary>Sends the method as <c>OPTIONS</c>.</summary>
/// <param name="route">The path below the base address; <c>{name}</c> is a path segment, <c>{**name}</c> a path of several.</param>
public sealed class OptionsAttribute(string route) : HttpVerbAttribute(route);
