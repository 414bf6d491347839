using SdkKit.Catalog;
using SdkKit.Manifest;

namespace SdkKit.Provisioning;

internal static class DesiredStateBuilder
{
    public static DesiredState Build(IReadOnlyList<ProvisioningManifest> manifests, ProvisioningEnvironment environment)
    {
        if (manifests.Count == 0)
            throw Invalid("there is no manifest; build the project first, or name its <Application>.provisioning.json");

        var merged = ManifestSet.Merge(manifests);
        var application = merged.Application;
        return new()
        {
            Application = application,
            Environment = environment.Name,
            UniqueName = environment.UniqueName ?? $"sdkkit.{application}.{environment.Name}",
            DisplayName = $"{application} ({environment.Name})",
            TenantId = environment.TenantId,
            Cloud = environment.Cloud,
            Roles = Conditional(Roles(merged, environment), environment),
            AppRoles = AppRoles(merged),
            Registration = environment.Registration,
            Credential = environment.Credential.For(application),
            CredentialReason = environment.CredentialReason is { } reason ? ApplicationText.Fill(reason, application) : null,
            Store = StoreOf(application, environment),
            Values = environment.Values.ToDictionary(value => value.Key, value => value.Value.Text, StringComparer.OrdinalIgnoreCase),
        };
    }

    private static StoreTarget StoreOf(string application, ProvisioningEnvironment environment)
    {
        var store = environment.Store.For(application);
        return StoreTargetReader.Problem(store) is { } problem ? throw Invalid($"{environment.Path}: the store of {application} cannot be used: {problem}") : store;
    }

    private static List<DesiredRole> Roles(ProvisioningManifest manifest, ProvisioningEnvironment environment) =>
    [
        .. from client in manifest.Clients
           from role in client.Roles
           let found = Find(role, manifest, client)
           let scope = ScopeText.Resolve(role.Scope, environment, $"{client.Name} of {manifest.Application}")
           group client.Name by (found.Name, Id: Guid.Parse(found.Id), Scope: scope) into needed
           orderby needed.Key.Scope.Id, needed.Key.Name
           select new DesiredRole
           {
               RoleName = needed.Key.Name,
               RoleDefinitionId = needed.Key.Id,
               Scope = needed.Key.Scope,
               Clients = [.. needed.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
           },
    ];

    private static List<DesiredRole> Conditional(List<DesiredRole> roles, ProvisioningEnvironment environment)
    {
        if (environment.Conditions.FirstOrDefault(condition => !roles.Exists(condition.IsFor)) is { } useless)
            throw Invalid($"{useless.Origin}: no manifest asks for the role '{useless.Role}'{(useless.Scope is { } scope ? $" on {scope}" : "")}, so it cannot have a condition; remove it, or correct the name");

        return roles.ConvertAll(role => role with { Condition = environment.Conditions.FirstOrDefault(condition => condition.IsFor(role))?.Text });
    }

    private static List<DesiredAppRole> AppRoles(ProvisioningManifest manifest) =>
    [
        .. from client in manifest.Clients
           from role in client.AppRoles
           group client.Name by (role.Value, Resource: role.Resource.ToLowerInvariant()) into needed
           orderby needed.Key.Value
           select new DesiredAppRole
           {
               Value = needed.Key.Value,
               Resource = needed.Key.Resource,
               Clients = [.. needed.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
           },
    ];

    private static (string Name, string Id) Find(ManifestRole role, ProvisioningManifest manifest, ManifestClient client)
    {
        if (role.IsCustom)
        {
            return role.RoleId != Guid.Empty.ToString("D")
                ? (role.Role, role.RoleId)
                : throw Invalid($"manifest of {manifest.Application}, client {client.Name}: the custom role '{role.Role}' has no id yet; create it (az role definition create) and write its id as \"Id\" into its *.role.json");
        }

        var byId = role.RoleId.Length > 0 && RoleCatalog.TryFind(role.RoleId, out var found) ? found : null;
        var byName = role.Role.Length > 0 && RoleCatalog.TryFind(role.Role, out found) ? found : null;
        var where = $"manifest of {manifest.Application}, client {client.Name}";
        if ((byId ?? byName) is not { } known)
            throw Invalid($"{where}: there is no built-in role '{(role.Role.Length > 0 ? role.Role : role.RoleId)}'; {Remedy(role.Role)}");

        // The two disagree: assigning either could grant what nobody reviewed.
        if ((role.Role.Length > 0 && byName?.Id != known.Id) || (role.RoleId.Length > 0 && byId?.Id != known.Id))
            throw Invalid($"{where}: the role '{role.Role}' and the id {role.RoleId} are not the same role; build the project again to write the manifest anew");

        return (known.Name, known.Id);
    }

    private static string Remedy(string name) =>
        RoleCatalog.Suggest(name) is { } near ? $"did you mean '{near}'?" : "list them with: sdkkit roles";

    private static ProvisioningException Invalid(string message) => new(ProvisioningFailure.InvalidInput, message);
}
