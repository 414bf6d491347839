namespace SdkKit.Catalog;

/// <summary>One permission set of a role definition.</summary>
public sealed record RolePermission
{
    /// <summary>Control-plane actions that are granted; <c>*</c> is a wildcard.</summary>
    public IReadOnlyList<string> Actions { get; init; } = [];

    /// <summary>Control-plane actions that this set leaves out of <see cref="Actions"/>; not a denial.</summary>
    public IReadOnlyList<string> NotActions { get; init; } = [];

    /// <summary>Data-plane actions that are granted.</summary>
    public IReadOnlyList<string> DataActions { get; init; } = [];

    /// <summary>Data-plane actions that this set leaves out of <see cref="DataActions"/>.</summary>
    public IReadOnlyList<string> NotDataActions { get; init; } = [];

    /// <summary>ABAC condition (version 2.0) under which the set applies, or <see langword="null"/>.</summary>
    public string? Condition { get; init; }

    /// <summary>Whether this set grants a control-plane action.</summary>
    public bool Grants(string action) => Covers(Actions, NotActions, action);

    /// <summary>Whether this set grants a data-plane action.</summary>
    public bool GrantsData(string dataAction) => Covers(DataActions, NotDataActions, dataAction);

    private static bool Covers(IReadOnlyList<string> granted, IReadOnlyList<string> left, string action) =>
        granted.Any(pattern => ActionPattern.IsMatch(pattern, action)) && !left.Any(pattern => ActionPattern.IsMatch(pattern, action));
}
