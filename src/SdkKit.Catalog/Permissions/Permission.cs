namespace SdkKit.Catalog;

/// <summary>One thing that allows a call.</summary>
/// <param name="Kind">What sort it is.</param>
/// <param name="Name">For example <c>Microsoft.Insights/Metrics/Write</c> or <c>User.Read.All</c>; <c>*</c> in an action asks for everything that it covers.</param>
public sealed record Permission(PermissionKind Kind, string Name)
{
    /// <summary>Whether a role grants it without a condition; a condition cannot be evaluated here, and so grants nothing.</summary>
    public bool IsGrantedBy(IRole role)
    {
        foreach (var set in role.Permissions)
        {
            if (set.Condition is null && (Kind == PermissionKind.Action ? set.Grants(Name) : Kind == PermissionKind.DataAction && set.GrantsData(Name)))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
