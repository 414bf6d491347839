namespace SdkKit.Catalog;

/// <summary>An Azure built-in role definition.</summary>
public sealed class BuiltInRole : IRole
{
    private readonly TextPart _rows;
    private readonly string _counts;
    private IReadOnlyList<RolePermission>? _permissions;
    private RoleFootprint? _footprint;

    internal BuiltInRole(string[] head, TextPart rows)
    {
        Name = head[0];
        Id = head[1];
        IsPreview = head[2].Contains("preview");
        IsDeprecated = head[2].Contains("deprecated");
        _counts = head[3];
        _rows = rows;
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
    public RoleFootprint Footprint => _footprint ??= RoleFootprint.Parse(_counts);

    /// <summary>What the role grants; read on first use.</summary>
    public IReadOnlyList<RolePermission> Permissions => _permissions ??= RoleTable.ParsePermissions(_rows.ToString());

    /// <summary>All that its permission sets grant, of actions and data actions; what is asked of every role is not worth keeping for each.</summary>
    internal IEnumerable<string> Patterns => RoleTable.ParsePatterns(_rows.ToString());

    /// <summary>Whether any permission set grants a control-plane action.</summary>
    public bool Grants(string action) => Permissions.Any(permission => permission.Grants(action));

    /// <summary>Whether any permission set grants a data-plane action.</summary>
    public bool GrantsData(string dataAction) => Permissions.Any(permission => permission.GrantsData(dataAction));

    /// <inheritdoc/>
    public override string ToString() => Name;
}
