namespace SdkKit.Catalog;

/// <summary>All Azure built-in roles by name and id.</summary>
public static class RoleCatalog
{
    private static readonly Dictionary<string, BuiltInRole> ByNameOrId = Index();

    /// <summary>All built-in roles, sorted by name.</summary>
    public static IReadOnlyList<BuiltInRole> All => RoleTable.Roles;

    /// <summary>Finds a role by its name (whatever the case) or by the GUID of its definition (in any GUID format).</summary>
    public static bool TryFind(string nameOrId, [NotNullWhen(true)] out BuiltInRole? role)
    {
        var key = nameOrId.Trim();
        return ByNameOrId.TryGetValue(key, out role)
            || (Guid.TryParse(key, out var id) && ByNameOrId.TryGetValue(id.ToString("D"), out role));
    }

    /// <summary>The role name nearest to a mistyped one, or <see langword="null"/>.</summary>
    public static string? Suggest(string name) => NearestName.Find(name, All.Select(role => role.Name));

    private static Dictionary<string, BuiltInRole> Index()
    {
        var index = new Dictionary<string, BuiltInRole>(2 * RoleTable.Roles.Length, StringComparer.OrdinalIgnoreCase);
        foreach (var role in RoleTable.Roles)
        {
            index[role.Name] = role;
            index[role.Id] = role;
        }

        return index;
    }
}
