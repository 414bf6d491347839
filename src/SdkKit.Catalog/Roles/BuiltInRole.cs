namespace SdkKit.Catalog;

/// <summary>An Azure built-in role definition.</summary>
public sealed class BuiltInRole : IRole
{
    private readonly Lazy<IReadOnlyList<RolePermission>> _permissions;

    internal BuiltInRole(string name, string id, string flags, string footprint, Func<IReadOnlyList<RolePermission>> readPermissions)
    {
        Name = name;
        Id = id;
        IsPreview = flags.Contains("preview");
        IsDeprecated = flags.Contains("deprecated");
        Footprint = RoleFootprint.Parse(footprint);
        _permissions = new(readPermissions);
    }

    /// <summary>Name as the portal shows it, for example <c>Log Analytics Reader</c>.</summary>
    public string Name { get; }

    /// <summary>GUID of the role definition, the same in every tenant; lower case with dashes.</summary>
    public string Id { get; }

    /// <summary>Whether Microsoft marks the role as a preview.</summary>
    public bool IsPreview { get; }

    /// <summary>Whether Microsoft marks the role as deprecated.</summary>
    public bool IsDeprecated { get; }

    /// <summary>How much the role grants, counted beforehand.</summary>
    public RoleFootprint Footprint { get; }

    /// <summary>What the role grants; read on first use.</summary>
    public IReadOnlyList<RolePermission> Permissions => _permissions.Value;

    /// <summary>Whether any permission set grants a control-plane action.</summary>
    public bool Grants(string action) => Permissions.Any(permission => permission.Grants(action));

    /// <summary>Whether any permission set grants a data-plane action.</summary>
    public bool GrantsData(string dataAction) => Permissions.Any(permission => permission.GrantsData(dataAction));

    /// <inheritdoc/>
    public override string ToString() => Name;
}
