namespace SdkKit.Catalog;

/// <summary>A known action or data action near a need.</summary>
internal sealed record RelatedAction(string Name, bool IsData, ActionKind Kind)
{
    public bool IsPartOf(Permission permission) => permission.Kind == PermissionKind.DataAction == IsData && ActionPattern.IsMatch(permission.Name, Name);

    public bool IsGrantedBy(GrantedPart part)
    {
        foreach (var set in part.Permissions)
        {
            if (IsData ? set.GrantsData(Name) : set.Grants(Name))
            {
                return true;
            }
        }

        return false;
    }
}
