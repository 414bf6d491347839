using SdkKit.Catalog;
using SdkKit.Manifest;
using SdkKit.SourceGenerator.Model;
using SdkKit.SourceGenerator.Parsing;

namespace SdkKit.SourceGenerator.Permissions;

/// <summary>What of a client is in the manifest: an edit that leaves this alone leaves the manifest alone.</summary>
internal static class ManifestFactory
{
    public static ProvisioningManifest Describe(string application, IEnumerable<ManifestClient> clients, bool withCustomRole)
    {
        var manifest = new ProvisioningManifest { Application = application, Clients = clients.ToEquatableList() };
        return withCustomRole ? manifest with { CustomRole = ManifestCustomRole.Of(manifest) } : manifest;
    }

    public static ManifestClient Describe(ClientModel client, ProjectRoles roles) => Describe(ClientPrivileges.Of(client, roles));

    public static ManifestClient Describe(ClientPrivileges privileges) => new()
    {
        Name = privileges.Client.Name,
        Interface = privileges.Client.FullName,
        Service = privileges.Client.Service,
        Roles = Roles(privileges).Distinct().ToEquatableList(),
        AppRoles = AppRoles(privileges).ToEquatableList(),
        Operations = privileges.Operations.Select(operation => Describe(operation, privileges)).Distinct().ToEquatableList(),
    };

    /// <summary>A role that nobody knows is an error of its own and grants nothing.</summary>
    private static IEnumerable<ManifestRole> Roles(ClientPrivileges privileges) => privileges.DeclaresNoRole
        ? privileges.Least.Select(least => Describe(least.Role, privileges.Client.Scope ?? privileges.ProposedScope ?? RoleReader.DefaultScope) with { IsInferred = true })
        : privileges.Declared.Select(declared => Describe(declared.Role, declared.Scope));

    private static ManifestRole Describe(IRole role, string scope) => new()
    {
        Role = role.Name,
        RoleId = role.Id.Length > 0 ? role.Id : Guid.Empty.ToString("D"),
        Scope = scope,
        IsCustom = role is CustomRole,
        Permissions = role is CustomRole ? role.Permissions.Select(Describe).ToEquatableList() : EquatableList<ManifestPermissionSet>.Empty,
    };

    private static ManifestPermissionSet Describe(RolePermission set) => new()
    {
        Actions = set.Actions.ToEquatableList(),
        NotActions = set.NotActions.ToEquatableList(),
        DataActions = set.DataActions.ToEquatableList(),
        NotDataActions = set.NotDataActions.ToEquatableList(),
        Condition = set.Condition ?? "",
    };

    private static IEnumerable<ManifestAppRole> AppRoles(ClientPrivileges privileges)
    {
        var isInferred = privileges.AppRoles.Count == 0;
        foreach (var name in isInferred ? privileges.LeastAppRoles : privileges.AppRoles)
        {
            if (GraphCatalog.TryFind(name, out var known))
            {
                yield return new ManifestAppRole { Value = known.Name, Id = known.Id ?? "", Resource = GraphCatalog.ResourceAppId, IsInferred = isInferred };
            }
        }
    }

    private static ManifestOperation Describe(OperationPrivilege operation, ClientPrivileges privileges)
    {
        var permissions = operation.Needs.Select(privileges.Resolve).ToList();
        return new ManifestOperation
        {
            Method = operation.Method.Call!.Verb.ToUpperInvariant(),
            Route = operation.Method.Call.Route,
            Actions = Names(permissions, PermissionKind.Action),
            DataActions = Names(permissions, PermissionKind.DataAction),
            AppRoles = Names(permissions, PermissionKind.AppRole),
        };
    }

    private static EquatableList<string> Names(List<Permission> permissions, PermissionKind kind)
    {
        List<string>? names = null;
        foreach (var permission in permissions)
        {
            if (permission.Kind == kind && !(names ??= []).Contains(permission.Name))
            {
                names.Add(permission.Name);
            }
        }

        return names?.ToEquatableList() ?? EquatableList<string>.Empty;
    }
}
