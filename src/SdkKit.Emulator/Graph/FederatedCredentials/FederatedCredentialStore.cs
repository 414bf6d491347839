using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SdkKit.Emulator.Graph.Applications;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.State;

namespace SdkKit.Emulator.Graph.FederatedCredentials;

/// <summary>Federated identity credentials under the rules of the directory.</summary>
/// <remarks>Limits: "Important considerations and restrictions for federated identity credentials".</remarks>
internal sealed partial class FederatedCredentialStore(EmulatorState state)
{
    private const int MaxPerApplication = 20;
    private const int MaxLength = 600;

    public IReadOnlyList<EmulatedFederatedCredential> List(ApplicationKey by, string key) => state.Read(data => Application(data, by, key).FederatedCredentials);

    public EmulatedFederatedCredential Get(ApplicationKey by, string key, string credential) => Find(List(by, key), credential) ?? throw GraphErrors.NotFound(credential);

    public EmulatedFederatedCredential Create(ApplicationKey by, string key, JsonObject body) => state.Write(data => Add(data, Application(data, by, key), body, body.Text("name")));

    /// <summary>Returns a credential only when it had to be created.</summary>
    public EmulatedFederatedCredential? Upsert(ApplicationKey by, string key, string credential, JsonObject body, bool mayCreate) => state.Write(data =>
    {
        var application = Application(data, by, key);
        if (Find(application.FederatedCredentials, credential) is not { } existing)
        {
            return mayCreate ? Add(data, application, body, credential) : throw GraphErrors.NotFound(credential);
        }

        var changed = Read(body, existing.Name, existing);
        Verify(application.FederatedCredentials.Where(one => one != existing), changed);
        Replace(data, application, [.. application.FederatedCredentials.Select(one => one == existing ? changed : one)]);
        return null;
    });

    public void Delete(ApplicationKey by, string key, string credential) => state.Write(data =>
    {
        var application = Application(data, by, key);
        var existing = Find(application.FederatedCredentials, credential) ?? throw GraphErrors.NotFound(credential);
        Replace(data, application, [.. application.FederatedCredentials.Where(one => one != existing)]);
    });

    private static EmulatedFederatedCredential Add(StateData data, EmulatedApplication application, JsonObject body, string? name)
    {
        if (application.FederatedCredentials.Count >= MaxPerApplication)
        {
            throw GraphErrors.BadRequest($"An application can have {MaxPerApplication} federated identity credentials at most.");
        }

        if (name is null || !Name().IsMatch(name))
        {
            throw GraphErrors.BadRequest("Federated identity credential name must be 3 to 120 characters, alphanumeric, dash or underscore, and start with a letter or digit.");
        }

        var created = Read(body, name, existing: null);
        Verify(application.FederatedCredentials, created);
        Replace(data, application, [.. application.FederatedCredentials, created]);
        return created;
    }

    private static EmulatedFederatedCredential Read(JsonObject body, string name, EmulatedFederatedCredential? existing) => new()
    {
        Id = existing?.Id ?? Guid.NewGuid().ToString(),
        Name = name,
        Issuer = Required(body, "issuer", existing?.Issuer),
        Subject = Required(body, "subject", existing?.Subject),
        Audience = body["audiences"] is JsonArray audiences
            ? audiences is [var one] && one.Text() is { Length: > 0 and <= MaxLength } audience ? audience : throw OneAudience()
            : existing?.Audience ?? throw OneAudience(),
        Description = body.Text("description") ?? existing?.Description,
    };

    private static void Verify(IEnumerable<EmulatedFederatedCredential> others, EmulatedFederatedCredential credential)
    {
        foreach (var other in others)
        {
            if (other.Name.Equals(credential.Name, StringComparison.OrdinalIgnoreCase))
            {
                throw GraphErrors.Conflict("name");
            }

            if (other.Issuer == credential.Issuer && other.Subject == credential.Subject)
            {
                throw GraphErrors.BadRequest("FederatedIdentityCredential with such values for 'issuer' and 'subject' already exists for the application.");
            }
        }
    }

    private static string Required(JsonObject body, string name, string? present) => (body.Text(name) ?? present) is { Length: > 0 and <= MaxLength } text
        ? text
        : throw GraphErrors.BadRequest($"Federated identity credential property '{name}' must have 1 to {MaxLength} characters.");

    private static GraphException OneAudience() => GraphErrors.BadRequest("Federated identity credentials must have exactly one audience.");

    private static EmulatedFederatedCredential? Find(IEnumerable<EmulatedFederatedCredential> all, string key) => all.FirstOrDefault(one =>
        one.Id.Equals(key, StringComparison.OrdinalIgnoreCase) || one.Name.Equals(ApplicationKey.Unquote(key), StringComparison.OrdinalIgnoreCase));

    private static EmulatedApplication Application(StateData data, ApplicationKey by, string key) => by.Find(data, key) ?? throw GraphErrors.NotFound(key);

    private static void Replace(StateData data, EmulatedApplication application, IReadOnlyList<EmulatedFederatedCredential> credentials) =>
        data.Applications[data.Applications.IndexOf(application)] = application with { FederatedCredentials = credentials };

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9_-]{2,119}$")]
    private static partial Regex Name();
}
