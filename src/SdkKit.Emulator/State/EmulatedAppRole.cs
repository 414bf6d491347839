namespace SdkKit.Emulator.State;

/// <summary>An application permission that a service principal holds.</summary>
/// <param name="ResourceAppId">Application id of the API, for example that of Microsoft Graph.</param>
/// <param name="Value">The permission as the <c>roles</c> claim carries it, for example <c>Application.ReadWrite.All</c>.</param>
public sealed record EmulatedAppRole(string ResourceAppId, string Value)
{
    /// <summary>Identifier of the assignment.</summary>
    public string Id { get; init; } = Guid.NewGuid().ToString("N");

    /// <summary>Id of the app role on the API, or <see langword="null"/> when it was granted before the emulator knew ids.</summary>
    public string? AppRoleId { get; init; }

    /// <summary>When it was granted.</summary>
    public DateTimeOffset CreatedDateTime { get; init; }
}
