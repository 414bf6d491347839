using System.Text.Json.Nodes;
using SdkKit.Emulator.Graph.Applications;
using SdkKit.Emulator.Graph.AppRoles;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.State;

namespace SdkKit.Emulator.Graph.ServicePrincipals;

/// <summary>Creates, changes and deletes service principals under the rules of the directory.</summary>
internal sealed class ServicePrincipalStore(EmulatorState state, TimeProvider clock)
{
    private static readonly string[] Handled = ["displayName", "accountEnabled", "appId"];
    private int _early;

    public JsonObject ToJson(EmulatedServicePrincipal principal) =>
        ServicePrincipalJson.Write(principal, state.Read(data => data.Identity.TenantId));

    /// <summary>With what the API offers, which is long and so only in an answer about one.</summary>
    public JsonObject ToJsonWithAppRoles(EmulatedServicePrincipal principal)
    {
        var json = ToJson(principal);
        json["appRoles"] = OfferedAppRoles.ToJson(state.Read(data => OfferedAppRoles.Of(data, principal)));
        return json;
    }

    public EmulatedServicePrincipal Get(ServicePrincipalKey by, string key) => state.Read(data => Require(data, by, key));

    public EmulatedServicePrincipal Create(JsonObject body)
    {
        var appId = body.Text("appId") ?? throw GraphErrors.MissingProperty("appId", "ServicePrincipal");
        RequireReplicatedApplication(appId);
        return state.Write(data => Create(data, appId, body));
    }

    public void Delete(ServicePrincipalKey by, string key) => state.Write(data =>
    {
        var principal = Require(data, by, key);
        data.ServicePrincipals[data.ServicePrincipals.IndexOf(principal)] = principal with { DeletedDateTime = clock.GetUtcNow() };
    });

    /// <summary>Changes a service principal; returns one only when it had to be created.</summary>
    public EmulatedServicePrincipal? Upsert(ServicePrincipalKey by, string key, JsonObject body, bool mayCreate)
    {
        if (mayCreate)
        {
            RequireReplicatedApplication(ApplicationKey.Unquote(key));
        }

        return state.Write(data => Upsert(data, by, key, body, mayCreate));
    }

    private EmulatedServicePrincipal? Upsert(StateData data, ServicePrincipalKey by, string key, JsonObject body, bool mayCreate)
    {
        if (by.Find(data, key) is not { } existing)
        {
            return mayCreate ? Create(data, key, body) : throw GraphErrors.NotFound(key);
        }

        if (body.ContainsKey("appId") && !existing.AppId.Equals(body.Text("appId"), StringComparison.OrdinalIgnoreCase))
        {
            throw GraphErrors.ReadOnly("appId");
        }

        data.ServicePrincipals[data.ServicePrincipals.IndexOf(existing)] = Apply(existing, body);
        return null;
    }

    private EmulatedServicePrincipal Create(StateData data, string appId, JsonObject body)
    {
        var application = data.Applications.Find(candidate => candidate.DeletedDateTime is null && candidate.AppId.Equals(appId, StringComparison.OrdinalIgnoreCase))
            ?? throw GraphErrors.NoBackingApplication(appId);
        if (ServicePrincipalKey.AppId.Find(data, appId) is not null)
        {
            throw GraphErrors.DuplicateServicePrincipal(appId);
        }

        var principal = Apply(
            new EmulatedServicePrincipal
            {
                Id = Guid.NewGuid().ToString(),
                AppId = application.AppId,
                DisplayName = application.DisplayName,
                ServicePrincipalNames = [application.AppId, .. application.IdentifierUris],
                CreatedDateTime = clock.GetUtcNow(),
            },
            body);
        data.ServicePrincipals.Add(principal);
        return principal;
    }

    // One delay has two faces, whichever replica answers (hashicorp/terraform-provider-azuread 581 and 611).
    private void RequireReplicatedApplication(string appId)
    {
        if (state.IsBehind && !state.Applications.Any(application => application.AppId.Equals(appId, StringComparison.OrdinalIgnoreCase)))
        {
            throw Interlocked.Increment(ref _early) % 2 == 1 ? GraphErrors.NoBackingApplication(appId) : GraphErrors.BackingApplicationElsewhere();
        }
    }

    private static EmulatedServicePrincipal Apply(EmulatedServicePrincipal principal, JsonObject body)
    {
        var properties = principal.Properties.DeepClone().AsObject();
        foreach (var (name, value) in body.Where(property => !Handled.Contains(property.Key)))
        {
            if (!ServicePrincipalJson.Writable.Contains(name))
            {
                throw ServicePrincipalJson.All.Contains(name) ? GraphErrors.ReadOnly(name) : GraphErrors.UnknownProperty(name);
            }

            properties[name] = value?.DeepClone();
        }

        return principal with
        {
            DisplayName = body.Text("displayName") ?? principal.DisplayName,
            AccountEnabled = body["accountEnabled"] is JsonValue flag && flag.TryGetValue(out bool enabled) ? enabled : principal.AccountEnabled,
            Properties = properties,
        };
    }

    private static EmulatedServicePrincipal Require(StateData data, ServicePrincipalKey by, string key) =>
        by.Find(data, key) ?? throw GraphErrors.NotFound(key);
}
