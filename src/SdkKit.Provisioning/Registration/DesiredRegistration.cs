namespace SdkKit.Provisioning;

/// <summary>Who may manage the registration, and what it is to other programs; a program that only calls others needs none of it.</summary>
public sealed record DesiredRegistration
{
    /// <summary>Stands for the client id in <see cref="IdentifierUris"/>, which is known once the application exists.</summary>
    public const string ClientId = "{clientId}";

    /// <summary>Object ids of users and service principals.</summary>
    public IReadOnlyList<Guid> Owners { get; init; } = [];

    /// <summary>By which others ask for tokens to the application; see <see cref="ClientId"/>.</summary>
    public IReadOnlyList<string> IdentifierUris { get; init; } = [];

    /// <summary>Application permissions that it offers.</summary>
    public IReadOnlyList<ExposedRole> AppRoles { get; init; } = [];

    /// <summary>Whether nothing is asked for.</summary>
    public bool IsEmpty => Owners.Count == 0 && IdentifierUris.Count == 0 && AppRoles.Count == 0;

    internal IReadOnlyList<string> UrisOf(Guid clientId) => [.. IdentifierUris.Select(uri => uri.Replace(ClientId, clientId.ToString(), StringComparison.Ordinal))];
}
