namespace SdkKit.Manifest;

/// <summary>A role that a client needs somewhere.</summary>
public sealed record ManifestRole
{
    /// <summary>Name of the built-in role, for people.</summary>
    public required string Role { get; init; }

    /// <summary>GUID of the role definition; this, not the name, decides.</summary>
    public required string RoleId { get; init; }

    /// <summary>Scope of the assignment as text with placeholders that the environment fills: <c>{workspace}</c>.</summary>
    public required string Scope { get; init; }
}
