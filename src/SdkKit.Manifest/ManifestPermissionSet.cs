namespace SdkKit.Manifest;

/// <summary>One permission set of a role definition of the project's own, as it was when the manifest was built.</summary>
public sealed record ManifestPermissionSet
{
    /// <summary>Patterns of actions that are granted.</summary>
    public EquatableList<string> Actions { get; init; } = EquatableList<string>.Empty;

    /// <summary>Patterns that are left out of <see cref="Actions"/>.</summary>
    public EquatableList<string> NotActions { get; init; } = EquatableList<string>.Empty;

    /// <summary>Patterns of data actions that are granted.</summary>
    public EquatableList<string> DataActions { get; init; } = EquatableList<string>.Empty;

    /// <summary>Patterns that are left out of <see cref="DataActions"/>.</summary>
    public EquatableList<string> NotDataActions { get; init; } = EquatableList<string>.Empty;

    /// <summary>Condition under which the set applies, or empty.</summary>
    public string Condition { get; init; } = "";
}
