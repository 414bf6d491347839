namespace SdkKit.Catalog;

/// <summary>A need by its providers: roles are held against it one provider at a time.</summary>
internal sealed class RankedNeed
{
    private readonly List<(string Provider, List<Requirement> Needs)> _byProvider;

    public RankedNeed(IReadOnlyList<Requirement> needs)
    {
        All = needs;
        // The alternatives of one requirement are of one provider.
        _byProvider = [.. needs.GroupBy(need => ActionName.Provider(need.Alternatives[0].Name), StringComparer.OrdinalIgnoreCase).Select(group => (group.Key, group.ToList()))];
        Providers = [.. _byProvider.Select(part => part.Provider)];
    }

    public IReadOnlyList<Requirement> All { get; }

    public IReadOnlyList<string> Providers { get; }

    /// <summary>The built-in roles that grant all of it.</summary>
    public IEnumerable<RoleProfile> Sufficient()
    {
        var others = _byProvider.Skip(1).Select(part => (part.Needs, Roles: RoleProfiles.ThatMayGrant(part.Provider))).ToList();
        foreach (var first in RoleProfiles.ThatMayGrant(_byProvider[0].Provider).Values)
        {
            if (GrantsAll(first, _byProvider[0].Needs) && others.TrueForAll(part => part.Roles.TryGetValue(first.Id, out var granted) && GrantsAll(granted, part.Needs)))
            {
                yield return first.Profile;
            }
        }
    }

    private static bool GrantsAll(GrantedPart granted, List<Requirement> needs)
    {
        foreach (var need in needs)
        {
            if (need.MetBy(granted) is null)
            {
                return false;
            }
        }

        return true;
    }
}
