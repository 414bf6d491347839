namespace SdkKit.Catalog;

/// <summary>Derives what a call needs from its service, method and route.</summary>
public static class PermissionCatalog
{
    private const string ResourceManager = "ResourceManager";
    private const string MicrosoftGraph = "MicrosoftGraph";

    // The generator and the analyzers ask for the same calls, again with every edit.
    private static readonly BoundedCache<string, DerivedOperation> Derived = new(limit: 4096);

    /// <summary>What a call needs.</summary>
    /// <param name="service">Name of the service in <see cref="ServiceCatalog"/>, or empty.</param>
    /// <param name="method">HTTP method in upper case.</param>
    /// <param name="path">Path below the base address, with <c>{placeholders}</c> for segments and <c>{**placeholders}</c> for several.</param>
    /// <param name="query">Query parameters whose values are fixed.</param>
    public static DerivedOperation Derive(string service, string method, string path, IReadOnlyCollection<KeyValuePair<string, string>> query) => service switch
    {
        "" => DerivedOperation.Unknown("the catalogue does not know this service"),
        ResourceManager => Derived.Of($"{method} {path}", DeriveCall),
        MicrosoftGraph => GraphCatalog.Derive(method, path),
        _ => OperationCatalog.Derive(service, method, path, query),
    };

    /// <summary>Roles that the service's documentation names for its callers; these are preferred to others that would do.</summary>
    public static IReadOnlyList<string> DocumentedRoles(string service) => OperationCatalog.Find(service)?.DocumentedRoles ?? [];

    /// <summary>Roles that documentation names for callers of the services whose calls need one of these, or else those of Resource Manager.</summary>
    /// <param name="needs">Actions and data actions without the service that asks for them.</param>
    public static IReadOnlyList<string> DocumentedRoles(IReadOnlyList<Requirement> needs)
    {
        var asking = OperationCatalog.All.Where(service => service.Rows.SelectMany(row => row.Requirements).Any(asked => needs.Any(asked.Covers)));
        var roles = asking.SelectMany(service => service.DocumentedRoles).Distinct().ToList();
        return roles.Count > 0 ? roles : DocumentedRoles(ResourceManager);
    }

    /// <summary>What a name means where Azure lists it only as part of a family: <c>workspaces/query/{table}/read</c> for any table.</summary>
    public static Permission? OfFamily(string name) => OperationCatalog.All
        .SelectMany(service => service.Rows).SelectMany(row => row.Requirements).SelectMany(asked => asked.Alternatives)
        .FirstOrDefault(one => one.Name.IndexOf('*') >= 0 && ActionPattern.IsMatch(one.Name, name)) is { } family ? family with { Name = name } : null;

    /// <summary>Whether the service is authorized by app roles in its tokens, not by role assignments.</summary>
    public static bool IsByAppRole(string service) => service == MicrosoftGraph;

    private static DerivedOperation DeriveCall(string call)
    {
        var space = call.IndexOf(' ');
        return ArmRule.Derive(call.Substring(0, space), call.Substring(space + 1));
    }
}
