using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace SdkKit.Emulator.State;

/// <summary>An app registration of the emulated directory.</summary>
public sealed record EmulatedApplication
{
    /// <summary>Object id.</summary>
    public required string Id { get; init; }

    /// <summary>Application (client) id.</summary>
    public required string AppId { get; init; }

    /// <summary>Name for people; not unique.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The alternate key that was given at creation, or <see langword="null"/>.</summary>
    public string? UniqueName { get; init; }

    /// <summary>When the application was registered.</summary>
    public required DateTimeOffset CreatedDateTime { get; init; }

    /// <summary>When the application was moved to the deleted items, or <see langword="null"/>.</summary>
    public DateTimeOffset? DeletedDateTime { get; init; }

    /// <summary>The client secrets, without their text.</summary>
    public IReadOnlyList<EmulatedPassword> Passwords { get; init; } = [];

    /// <summary>The certificates with which the application may sign, without their keys.</summary>
    [JsonIgnore]
    public IReadOnlyList<EmulatedCertificate> KeyCredentials => Properties["keyCredentials"] is JsonArray keys ? [.. keys.OfType<JsonObject>().Select(EmulatedCertificate.From)] : [];

    /// <summary>The issuers, subjects and audiences whose tokens stand for this application.</summary>
    public IReadOnlyList<EmulatedFederatedCredential> FederatedCredentials { get; init; } = [];

    /// <summary>Object ids of the principals that may change it; whoever registered it is the first.</summary>
    public IReadOnlyList<string> Owners { get; init; } = [];

    /// <summary>All other properties as a client wrote them.</summary>
    [JsonInclude]
    internal JsonObject Properties { get; init; } = [];

    internal IEnumerable<string> IdentifierUris =>
        Properties["identifierUris"] is JsonArray uris ? uris.Select(uri => uri?.GetValue<string>()).OfType<string>() : [];

    /// <summary>The public parts of the certificates with which the application may sign; the caller disposes them.</summary>
    internal IEnumerable<X509Certificate2> Certificates =>
        Properties["keyCredentials"] is JsonArray keys
            ? keys.Select(key => key?["key"]?.GetValue<string>()).OfType<string>().Select(key => X509CertificateLoader.LoadCertificate(Convert.FromBase64String(key)))
            : [];
}
