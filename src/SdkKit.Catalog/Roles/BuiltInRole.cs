namespace SdkKit.Catalog;

/// <summary>An Azure built-in role definition.</summary>
public sealed class BuiltInRole : IRole
{
    private readonly TextPart _rows;
    private readonly string _details;
    private IReadOnlyList<RolePermission>? _permissions;
    private RoleFootprint? _footprint;

    /// <param name="name">Name of the role.</param>
    /// <param name="id">GUID of its definition.</param>
    /// <param name="details">Flags and counts, see the table.</param>
    /// <param name="rows">Its permission sets.</param>
    internal BuiltInRole(string name, string id, string details, TextPart rows) => (Name, Id, _details, _rows) = (name, id, details, rows);

    /// <summary>Name as the portal shows it, for example <c>Log Analytics Reader</c>.</summary>
    public string Name { get; }

    /// <summary>GUID of the role definition, the same in every tenant; lower case with dashes.</summary>
    public string Id { get; }

    /// <summary>Whether Microsoft marks the role as a preview.</summary>
    public bool IsPreview => _details.Contains("preview");

    /// <summary>Whether Microsoft marks the role as deprecated.</summary>
    public bool IsDeprecated => _details.Contains("deprecated");

    /// <summary>How much the role grants, counted beforehand.</summary>
    public RoleFootprint Footprint => _footprint ??= RoleFootprint.Parse(_details.Substring(_details.IndexOf('\t') + 1));

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
