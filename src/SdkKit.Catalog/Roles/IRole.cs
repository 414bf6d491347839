namespace SdkKit.Catalog;

/// <summary>A role definition, built in or of one's own.</summary>
public interface IRole
{
    /// <summary>Name as people see it.</summary>
    string Name { get; }

    /// <summary>GUID of the role definition in lower case, or empty for a definition that has none yet.</summary>
    string Id { get; }

    /// <summary>What the role grants.</summary>
    IReadOnlyList<RolePermission> Permissions { get; }
}
