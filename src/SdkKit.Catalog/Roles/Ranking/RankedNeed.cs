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
        var parts = _byProvider.Select(part => (part.Needs, Roles: RoleProfiles.ThatMayGrant(part.Provider))).ToList();
        foreach (var first in parts[0].Roles.Values)
        {
            if (parts.TrueForAll(part => part.Roles.TryGetValue(first.Id, out var granted) && part.Needs.TrueForAll(need => need.MetBy(granted) is not null)))
            {
                yield return first.Profile;
            }
        }
    }
}
