namespace SdkKit.Catalog;

/// <summary>What a role grants of one provider, as a role: most of a large one is about others, and need not be gone through.</summary>
internal sealed class GrantedPart : IRole
{
    public GrantedPart(RoleProfile profile, string provider)
    {
        Profile = profile;
        Permissions = [.. profile.Role.Permissions.Select(set => About(set, provider)).Where(set => set.Actions.Count + set.DataActions.Count > 0)];
    }

    public RoleProfile Profile { get; }

    public string Name => Profile.Role.Name;

    public string Id => Profile.Role.Id;

    public IReadOnlyList<RolePermission> Permissions { get; }

    private static RolePermission About(RolePermission set, string provider) => set with
    {
        Actions = About(set.Actions, provider),
        NotActions = About(set.NotActions, provider),
        DataActions = About(set.DataActions, provider),
        NotDataActions = About(set.NotDataActions, provider),
    };

    private static IReadOnlyList<string> About(IReadOnlyList<string> patterns, string provider) => patterns.Count == 0
        ? patterns
        : [.. patterns.Where(pattern => ActionName.Provider(pattern) is var own && (own.IndexOf('*') >= 0 || string.Equals(own, provider, StringComparison.OrdinalIgnoreCase)))];
}
