namespace SdkKit.Http;

/// <summary>What the generator knows about a client and its pipeline needs.</summary>
/// <param name="Name">The client's name in configuration and messages, for example <c>LogAnalytics</c>.</param>
/// <param name="Key">The interface's full name, which is unique in a program.</param>
/// <param name="Endpoints">The service's endpoint in each cloud.</param>
public sealed record ClientDefinition(string Name, string Key, IReadOnlyList<ClientEndpoint> Endpoints)
{
    /// <summary>The roles that the interface declares and where, for example <c>Log Analytics Reader on {workspace}</c>; a refused call names them.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];
}
