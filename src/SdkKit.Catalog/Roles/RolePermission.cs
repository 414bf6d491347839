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

    /// <summary>Whether this set grants a control-plane action; one with <c>*</c> asks for everything that it covers.</summary>
    public bool Grants(string action) => Covers(Actions, NotActions, action);

    /// <summary>Whether this set grants a data-plane action; one with <c>*</c> asks for everything that it covers.</summary>
    public bool GrantsData(string dataAction) => Covers(DataActions, NotDataActions, dataAction);

    /// <summary>Whether this set takes something back of what a permission asks for.</summary>
    internal bool LeavesOut(Permission asked) => LeavesOut(asked.Kind == PermissionKind.DataAction ? NotDataActions : NotActions, asked.Name);

    private static bool Covers(IReadOnlyList<string> granted, IReadOnlyList<string> left, string action)
    {
        foreach (var pattern in granted)
        {
            if (ActionPattern.IsMatch(pattern, action))
            {
                return !LeavesOut(left, action);
            }
        }

        return false;
    }

    // A wildcard stands for all that it covers: one of them left out, and they are not all granted.
    private static bool LeavesOut(IReadOnlyList<string> left, string action)
    {
        var isPattern = left.Count > 0 && action.IndexOf('*') >= 0;
        foreach (var pattern in left)
        {
            if (isPattern ? ActionPattern.Overlap(pattern, action) : ActionPattern.IsMatch(pattern, action))
            {
                return true;
            }
        }

        return false;
    }
}
