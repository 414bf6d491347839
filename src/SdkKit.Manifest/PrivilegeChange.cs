namespace SdkKit.Manifest;

/// <summary>One privilege that a manifest has and another has not.</summary>
/// <param name="Client">The client that needs it.</param>
/// <param name="Operation">The request that takes it, or <see langword="null"/> for a role or app role.</param>
/// <param name="IsAdded">Whether it came; otherwise it went.</param>
/// <param name="IsPrivilege">Whether it lets the application do something: a request by itself does not.</param>
/// <param name="Text">What it is, in words.</param>
public sealed record PrivilegeChange(ManifestClient Client, ManifestOperation? Operation, bool IsAdded, bool IsPrivilege, string Text);
