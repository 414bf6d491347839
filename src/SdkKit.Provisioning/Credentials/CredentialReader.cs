using System.Xml;
using SdkKit.Manifest;
using SdkKit.Manifest.Json;

namespace SdkKit.Provisioning;

/// <summary>Reads <c>credential</c> of an environment file.</summary>
internal static class CredentialReader
{
    private static readonly TimeSpan DefaultLifetime = TimeSpan.FromDays(180);

    public static DesiredCredential Default { get; } = new DesiredCredential.ClientSecret(DefaultLifetime);

    /// <exception cref="ManifestException">It is no credential; the message names line and column.</exception>
    public static DesiredCredential Read(JsonValue value, CredentialSource source)
    {
        var json = new JsonObjectReader(value, "a credential");
        var kind = json.Optional("kind", JsonKind.Text);
        DesiredCredential credential = Canonical(kind?.Text ?? DesiredCredential.ClientSecret.KindName) switch
        {
            "clientsecret" => new DesiredCredential.ClientSecret(ReadLifetime(json)),
            "certificate" => ReadCertificate(json, source),
            "federated" => new DesiredCredential.Federated(FederatedSubjectReader.ReadAll(json, source)),
            "managedidentity" => new DesiredCredential.ManagedIdentity(source.Resource(json.Required("resource", JsonKind.Text), "resource")),
            _ => throw kind!.Error($"the credential kind '{kind.Text}' is not known; write {string.Join(", ", DesiredCredential.Kinds)}"),
        };
        json.RefuseOthers();
        return credential;
    }

    /// <summary>The program's own configuration names kinds as <c>ClientSecret</c>; that is understood here too.</summary>
    internal static string Canonical(string kind) => kind.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();

    private static DesiredCredential.Certificate ReadCertificate(JsonObjectReader json, CredentialSource source)
    {
        var from = source.OptionalPath(json, "from");
        var credential = new DesiredCredential.Certificate(ReadLifetime(json))
        {
            From = from,
            PasswordVariable = json.OptionalText("passwordVariable"),
            Path = source.OptionalPath(json, "path"),
        };

        var idle = from is null ? json.Optional("passwordVariable", JsonKind.Text) : json.Optional("path", JsonKind.Text) ?? json.Optional("lifetime", JsonKind.Text);
        return idle is null ? credential : throw idle.Error(from is null
            ? "\"passwordVariable\" is for the certificate that \"from\" names; add \"from\", or leave it out"
            : "\"path\" and \"lifetime\" are for a certificate that is made here; leave them out, or leave out \"from\"");
    }

    private static TimeSpan ReadLifetime(JsonObjectReader json)
    {
        if (json.Optional("lifetime", JsonKind.Text) is not { } value)
            return DefaultLifetime;

        try
        {
            var lifetime = XmlConvert.ToTimeSpan(value.Text);
            if (lifetime >= TimeSpan.FromHours(1) && lifetime <= TimeSpan.FromDays(730))
                return lifetime;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            // Reported below with the rule.
        }

        throw value.Error($"'{value.Text}' is no lifetime; write an ISO 8601 duration from PT1H to P730D, for example P180D");
    }
}
