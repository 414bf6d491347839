using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.State;

namespace SdkKit.Emulator.Graph.Applications;

/// <summary>Creates, changes and deletes applications under the rules of the directory.</summary>
internal sealed class ApplicationStore(EmulatorState state, TimeProvider clock)
{
    private static readonly string[] Handled = ["displayName", "uniqueName", "passwordCredentials"];
    private readonly ConditionalWeakTable<EmulatedApplication, JsonObject> _listed = [];

    public JsonObject ToJson(EmulatedApplication application) => ToJson(application, withKeys: false);

    /// <summary>As the other, made once for each state of an application: lists are filtered over all of them. What is shown of it is a copy.</summary>
    public JsonObject ToListed(EmulatedApplication application) => _listed.GetValue(application, ToJson);

    public JsonObject ToJson(EmulatedApplication application, bool withKeys) =>
        ApplicationJson.Write(application, state.Read(data => data.Identity.TenantDomain), withKeys);

    public EmulatedApplication Get(ApplicationKey by, string key) => state.Read(data => Require(data, by, key));

    public (EmulatedApplication Application, string? SecretText) Create(JsonObject body, string? creator) => state.Write(data => Create(data, body, uniqueName: null, creator));

    /// <summary>Changes an application; returns one only when it had to be created.</summary>
    public EmulatedApplication? Upsert(ApplicationKey by, string key, JsonObject body, bool mayCreate, string? creator)
    {
        if (!mayCreate)
        {
            RequireReplicated(by, key);
        }

        return state.Write(data => Upsert(data, by, key, body, mayCreate, creator));
    }

    public void Delete(ApplicationKey by, string key)
    {
        RequireReplicated(by, key);
        state.Write(data =>
        {
            var now = clock.GetUtcNow();
            var application = Require(data, by, key);
            Replace(data, application, application with { DeletedDateTime = now });
            foreach (var principal in data.ServicePrincipals.Where(principal => principal.AppId == application.AppId && principal.DeletedDateTime is null).ToArray())
            {
                data.ServicePrincipals[data.ServicePrincipals.IndexOf(principal)] = principal with { DeletedDateTime = now };
            }
        });
    }

    public (EmulatedPassword Password, string SecretText) AddPassword(ApplicationKey by, string key, JsonObject body)
    {
        RequireReplicated(by, key);
        var (password, secretText) = NewPassword(body["passwordCredential"] as JsonObject ?? []);
        return state.Write(data =>
        {
            var application = Require(data, by, key);
            Replace(data, application, application with { Passwords = [.. application.Passwords, password] });
            return (password, secretText);
        });
    }

    public void RemovePassword(ApplicationKey by, string key, string keyId) => state.Write(data =>
    {
        var application = Require(data, by, key);
        var left = application.Passwords.Where(password => !password.KeyId.Equals(keyId, StringComparison.OrdinalIgnoreCase)).ToArray();
        if (left.Length == application.Passwords.Count)
        {
            throw GraphErrors.BadRequest($"No password credential found with keyId '{keyId}'.");
        }

        Replace(data, application, application with { Passwords = left });
    });

    private EmulatedApplication? Upsert(StateData data, ApplicationKey by, string key, JsonObject body, bool mayCreate, string? creator)
    {
        if (by.Find(data, key) is { } existing)
        {
            var changed = Change(data, existing, body);
            Replace(data, existing, changed);
            RenamePrincipal(data, changed);
            return null;
        }

        return mayCreate ? Create(data, body, ApplicationKey.Unquote(key), creator).Application : throw GraphErrors.NotFound(key);
    }

    private (EmulatedApplication Application, string? SecretText) Create(StateData data, JsonObject body, string? uniqueName, string? creator)
    {
        var displayName = body.Text("displayName");
        uniqueName ??= body.Text("uniqueName");
        if (string.IsNullOrWhiteSpace(displayName))
        {
            throw GraphErrors.MissingProperty("displayName", "Application");
        }

        RequireFree(data, uniqueName);

        (EmulatedPassword Password, string SecretText)? password = (body["passwordCredentials"] as JsonArray)?.FirstOrDefault() is JsonObject wanted ? NewPassword(wanted) : null;
        var application = new EmulatedApplication
        {
            Id = Guid.NewGuid().ToString(),
            AppId = Guid.NewGuid().ToString(),
            DisplayName = displayName,
            UniqueName = uniqueName,
            CreatedDateTime = clock.GetUtcNow(),
            Passwords = password is null ? [] : [password.Value.Password],
            Owners = [.. data.ServicePrincipals.Where(principal => principal.AppId == creator && principal.DeletedDateTime is null).Select(principal => principal.Id)],
        };
        application = application with { Properties = Merge(data, application, body) };
        data.Applications.Add(application);
        return (application, password?.SecretText);
    }

    private static void RequireFree(StateData data, string? uniqueName)
    {
        // A name stays taken while its application lies in the deleted items.
        if (uniqueName is not null && data.Applications.Exists(other => string.Equals(other.UniqueName, uniqueName, StringComparison.OrdinalIgnoreCase)))
        {
            throw GraphErrors.Conflict("uniqueName");
        }
    }

    /// <summary>The service principal of the application's own tenant answers to what the application is called.</summary>
    private static void RenamePrincipal(StateData data, EmulatedApplication application)
    {
        if (data.ServicePrincipals.Find(principal => principal.AppId == application.AppId && principal.DeletedDateTime is null) is { } principal)
        {
            data.ServicePrincipals[data.ServicePrincipals.IndexOf(principal)] = principal with { ServicePrincipalNames = [application.AppId, .. application.IdentifierUris] };
        }
    }

    private static EmulatedApplication Change(StateData data, EmulatedApplication application, JsonObject body)
    {
        var uniqueName = body.ContainsKey("uniqueName") ? body.Text("uniqueName") : application.UniqueName;
        if (uniqueName != application.UniqueName)
        {
            // A client-provided key can be given once to an application that was registered without.
            if (application.UniqueName is not null)
            {
                throw GraphErrors.ReadOnly("uniqueName");
            }

            RequireFree(data, uniqueName);
        }

        return application with
        {
            UniqueName = uniqueName,
            DisplayName = body.ContainsKey("displayName") ? RequireText(body, "displayName") : application.DisplayName,
            Passwords = body["passwordCredentials"] is JsonArray kept ? Keep(application, kept) : application.Passwords,
            Properties = Merge(data, application, body),
        };
    }

    // A PATCH can take secrets away by leaving them out; new ones come from addPassword alone.
    private static EmulatedPassword[] Keep(EmulatedApplication application, JsonArray kept)
    {
        var ids = kept.OfType<JsonObject>().Select(entry => entry.Text("keyId")).ToHashSet();
        return ids.All(id => application.Passwords.Any(password => password.KeyId == id))
            ? [.. application.Passwords.Where(password => ids.Contains(password.KeyId))]
            : throw GraphErrors.BadRequest("New password credentials must be generated with service actions.");
    }

    private static JsonObject Merge(StateData data, EmulatedApplication application, JsonObject body)
    {
        var merged = application.Properties.DeepClone().AsObject();
        foreach (var (name, value) in body.Where(property => !Handled.Contains(property.Key)))
        {
            if (!ApplicationJson.Writable.Contains(name))
            {
                throw ApplicationJson.All.Contains(name) ? GraphErrors.ReadOnly(name) : GraphErrors.UnknownProperty(name);
            }

            if (name == "identifierUris")
            {
                IdentifierUris.Verify(data, application, value);
            }

            if (name == "appRoles")
            {
                ExposedRoles.Verify(application, value);
            }

            merged[name] = name is "keyCredentials" ? KeyCredentials.Normalize(value, application) : value?.DeepClone();
        }

        return merged;
    }

    private (EmulatedPassword Password, string SecretText) NewPassword(JsonObject wanted)
    {
        var start = wanted.Time("startDateTime") ?? clock.GetUtcNow();
        var end = wanted.Time("endDateTime") ?? start.AddYears(2);
        if (end <= start)
        {
            throw GraphErrors.BadRequest("Key credential end date is invalid: the end must be after the start.");
        }

        var secretText = SecretText.Create();
        return (EmulatedPassword.Create(secretText, wanted.Text("displayName"), start, end), secretText);
    }

    // A replica that has not heard of the application knows nothing to change.
    private void RequireReplicated(ApplicationKey by, string key) => state.Read(data => Require(data, by, key));

    private static string RequireText(JsonObject body, string name) =>
        body.Text(name) is { Length: > 0 } text ? text : throw GraphErrors.MissingProperty(name, "Application");

    private static EmulatedApplication Require(StateData data, ApplicationKey by, string key) => by.Find(data, key) ?? throw GraphErrors.NotFound(key);

    private static void Replace(StateData data, EmulatedApplication old, EmulatedApplication @new) => data.Applications[data.Applications.IndexOf(old)] = @new;
}
