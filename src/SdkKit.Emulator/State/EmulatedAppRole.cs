namespace SdkKit.Emulator.State;

/// <summary>An application permission that a service principal holds.</summary>
/// <param name="ResourceAppId">Application id of the API, for example that of Microsoft Graph.</param>
/// <param name="Value">The permission as the <c>roles</c> claim carries it, for example <c>Application.ReadWrite.All</c>.</param>
public sealed record EmulatedAppRole(string ResourceAppId, string Value);
