namespace SdkKit.Emulator.Graph.AppRoles;

/// <summary>An application permission that an API offers.</summary>
internal sealed record AppRole(string Id, string Value);
