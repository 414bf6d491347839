namespace SdkKit.Catalog;

/// <summary>A need, requirement by requirement, with the providers whose actions it names.</summary>
internal sealed class RankedNeed
{
    public RankedNeed(IReadOnlyList<Requirement> needs)
    {
        All = needs;
        var providers = new List<string>();
        foreach (var need in needs)
        {
            var provider = ProviderOf(need);
            if (!providers.Contains(provider, StringComparer.OrdinalIgnoreCase))
            {
                providers.Add(provider);
            }
        }

        Providers = providers;
    }

    public IReadOnlyList<Requirement> All { get; }

    public IReadOnlyList<string> Providers { get; }

    /// <summary>The built-in roles that grant all of it.</summary>
    public HashSet<RoleProfile> Sufficient()
    {
        HashSet<RoleProfile>? roles = null;
        foreach (var need in All)
        {
            var meeting = RoleProfiles.ThatMayGrant(ProviderOf(need)).ThatMeet(need);
            if (roles is null)
            {
                roles = meeting;
            }
            else
            {
                roles.IntersectWith(meeting);
            }
        }

        return roles ?? [];
    }

    // The alternatives of one requirement are of one provider.
    private static string ProviderOf(Requirement need) => ActionName.Provider(need.Alternatives[0].Name);
}
