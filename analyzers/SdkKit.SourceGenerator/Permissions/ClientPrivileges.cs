using SdkKit.Catalog;
using SdkKit.SourceGenerator.Model;

namespace SdkKit.SourceGenerator.Permissions;

/// <summary>What a client needs, what it declares, and what follows from the two. The manifest and every rule about permissions are made of this.</summary>
internal sealed class ClientPrivileges
{
    private readonly List<DeclaredRole> _declared = [];
    private readonly Lazy<IReadOnlyList<RankedRole>> _least;

    private ClientPrivileges(ClientModel client, ProjectRoles roles)
    {
        Client = client;
        Operations = [.. client.Methods.Where(method => method.Call is not null).Select(method => Describe(client, method))];
        Needs = [.. Operations.SelectMany(operation => operation.Needs).Where(need => !need.IsAppRole).Distinct()];
        AppNeeds = [.. Operations.SelectMany(operation => operation.Needs).Where(need => need.IsAppRole).Distinct()];
        Documented = PermissionCatalog.DocumentedRoles(client.Service);
        foreach (var named in client.Roles.Concat(client.Methods.SelectMany(method => method.Roles)))
        {
            if (roles.Find(named.Role) is { } role)
            {
                _declared.Add(new DeclaredRole(role, named.Scope));
            }
            else
            {
                HasUnknownRole = true;
            }
        }

        AppRoles = [.. client.Stated.AppRoles.Concat(client.Methods.SelectMany(method => method.Stated.AppRoles)).Distinct(StringComparer.OrdinalIgnoreCase)];
        ProposedScope = Propose();
        _least = new(() => RoleRanking.Least(Needs, Documented));
    }

    public ClientModel Client { get; }

    public IReadOnlyList<OperationPrivilege> Operations { get; }

    /// <summary>All actions and data actions that the calls need.</summary>
    public IReadOnlyList<Requirement> Needs { get; }

    /// <summary>All app roles that the calls need.</summary>
    public IReadOnlyList<Requirement> AppNeeds { get; }

    /// <summary>The roles that attributes name and that exist.</summary>
    public IReadOnlyList<DeclaredRole> Declared => _declared;

    /// <summary>The app roles that attributes name.</summary>
    public IReadOnlyList<string> AppRoles { get; }

    /// <summary>Roles that the service's documentation names.</summary>
    public IReadOnlyList<string> Documented { get; }

    /// <summary>Whether a role is named that does not exist, so that nothing more can be said about roles.</summary>
    public bool HasUnknownRole { get; }

    /// <summary>The narrowest scope that holds all that the routes address, or <see langword="null"/> where they do not say.</summary>
    public string? ProposedScope { get; }

    /// <summary>The least built-in roles for all that the calls need.</summary>
    public IReadOnlyList<RankedRole> Least => _least.Value;

    /// <summary>What the declared roles do not grant.</summary>
    public IEnumerable<Requirement> Missing => Needs.Where(need => need.MetBy(_declared.Select(one => one.Role)) is null);

    public bool DeclaresNoRole => _declared.Count == 0 && !HasUnknownRole;

    /// <summary>The least app roles, one for each need that none before it meets.</summary>
    public IEnumerable<string> LeastAppRoles
    {
        get
        {
            var chosen = new List<string>();
            foreach (var need in AppNeeds.OrderBy(need => need.Alternatives.Count))
            {
                if (!need.Alternatives.Any(one => chosen.Contains(one.Name)))
                {
                    chosen.Add(need.Alternatives[0].Name);
                }
            }

            return chosen;
        }
    }

    public static ClientPrivileges Of(ClientModel client, ProjectRoles roles) => new(client, roles);

    /// <summary>The permission by which a need is met: by a declared role, else by the least role, else the plainest.</summary>
    public Permission Resolve(Requirement need)
    {
        if (need.Alternatives.Count == 1)
        {
            return need.Alternatives[0];
        }

        if (need.IsAppRole)
        {
            var names = AppRoles.Count > 0 ? AppRoles : LeastAppRoles;
            return need.Alternatives.FirstOrDefault(one => names.Contains(one.Name, StringComparer.OrdinalIgnoreCase)) ?? need.Alternatives[0];
        }

        return need.MetBy(_declared.Select(one => one.Role)) ?? need.MetBy(Least.Select(one => one.Role)) ?? need.Alternatives[0];
    }

    private static OperationPrivilege Describe(ClientModel client, MethodModel method)
    {
        var call = method.Call!;
        var query = call.FixedQuery.Count > 0 ? [.. call.FixedQuery.Select(pair => new KeyValuePair<string, string>(pair.Name, pair.Value))] : Array.Empty<KeyValuePair<string, string>>();
        var derived = PermissionCatalog.Derive(client.Service, call.Verb.ToUpperInvariant(), call.Route, query);
        IReadOnlyList<Permission> stated = client.Stated.Actions.Count + method.Stated.Actions.Count == 0
            ? []
            : [.. client.Stated.Actions.Concat(method.Stated.Actions).Select(name => StatedActions.Read(name, client.Service))];
        // What does not exist is an error of its own, and no role could grant it.
        var known = stated.Count == 0 ? stated : [.. stated.Where(one => StatedActions.IsKnown(one, derived))];
        return new OperationPrivilege(method, derived, stated, StatedActions.Join(derived, known));
    }

    private string? Propose()
    {
        var scopes = Operations.Where(operation => operation.Needs.Any(need => !need.IsAppRole)).Select(operation => operation.Derived.Scope).Distinct().ToList();
        return scopes.Count == 0 || scopes.Contains(null) ? null : ArmScopes.Unite(scopes!);
    }
}
