namespace SdkKit.Manifest;

/// <summary>A role that a client needs somewhere.</summary>
public sealed record ManifestRole
{
    /// <summary>Name of the role, for people.</summary>
    public required string Role { get; init; }

    /// <summary>GUID of the role definition; this, not the name, decides. All zeros for a custom role whose definition has no id yet.</summary>
    public required string RoleId { get; init; }

    /// <summary>Scope of the assignment as text with placeholders that the environment fills: <c>{workspace}</c>.</summary>
    public required string Scope { get; init; }

    /// <summary>Whether no attribute names the role: the build chose it as the least that the calls need.</summary>
    public bool IsInferred { get; init; }

    /// <summary>Whether the role is a definition of the project's own, and not one of Azure's.</summary>
    public bool IsCustom { get; init; }

    /// <summary>What a role of the project's own grants, so that a change of its definition is a change of the manifest; empty for Azure's roles.</summary>
    public EquatableList<ManifestPermissionSet> Permissions { get; init; } = EquatableList<ManifestPermissionSet>.Empty;
}
