namespace SdkKit.Catalog;

/// <summary>Finds the built-in roles that suffice for a need, the least first.</summary>
public static class RoleRanking
{
    private const int Kept = 24;

    private static readonly BoundedCache<NeedKey, IReadOnlyList<RankedRole>> Known = new(limit: 512);

    /// <summary>
    /// The roles that grant all of it, the best first: documented ones, among them those that only read beyond the need; then those that are made for it, by
    /// their names or by what they list; then those for everything; then those that are made for something else; each by weight. Where only a role for
    /// everything is documented, one for this service that reads much less, and no data, comes first. Previews come after their like, deprecated roles last.
    /// </summary>
    /// <param name="needs">All that is needed, of actions and data actions.</param>
    /// <param name="documented">Roles that documentation names for it.</param>
    /// <returns>At most two dozen; none when no single role suffices.</returns>
    public static IReadOnlyList<RankedRole> Sufficient(IReadOnlyList<Requirement> needs, IReadOnlyList<string> documented) =>
        needs.Count == 0 ? [] : [.. Rank(needs, documented).Take(Kept)];

    /// <summary>
    /// The least roles that together grant all of it: one that is made for it; else one for each provider, or for each need, where these weigh less than one
    /// that is made for everything or for something else.
    /// </summary>
    /// <returns>None when something of it is granted by no built-in role.</returns>
    public static IReadOnlyList<RankedRole> Least(IReadOnlyList<Requirement> needs, IReadOnlyList<string> documented) =>
        needs.Count == 0 ? [] : Known.Of(new NeedKey(needs, documented), static key => FindLeast(key.Needs, key.Documented));

    /// <summary>Measures one role, which may grant only a part of the need.</summary>
    public static RankedRole Score(IRole role, IReadOnlyList<Requirement> needs, IReadOnlyList<string> documented) =>
        new RoleScorer(new RankedNeed(needs), documented).Score(new RoleProfile(role));

    private static List<RankedRole> FindLeast(IReadOnlyList<Requirement> needs, IReadOnlyList<string> documented)
    {
        var single = Rank(needs, documented).FirstOrDefault();
        if (single is { IsMadeForIt: true } || needs.Count == 1)
        {
            return single is null ? [] : [single];
        }

        var parts = needs.GroupBy(need => ActionName.Provider(need.Alternatives[0].Name), StringComparer.OrdinalIgnoreCase).Select(group => group.ToList()).ToList();
        if (parts.Count == 1)
        {
            parts = [.. needs.Select(need => new List<Requirement> { need })];
        }

        var found = new IReadOnlyList<RankedRole>[parts.Count];
        // The gravest first: where it takes that one role anyway, others beside it would only add to what is granted.
        foreach (var i in Enumerable.Range(0, parts.Count).OrderByDescending(i => GravityOf(parts[i])))
        {
            found[i] = Least(parts[i], documented);
            if (found[i].Count == 0 || found[i].Any(one => one.Role.Id == single?.Role.Id))
            {
                return single is null ? [] : [single];
            }
        }

        List<RankedRole> together = [.. found.SelectMany(roles => roles).GroupBy(one => one.Role.Id).Select(same => same.First())];
        return single is not null && single.Weight <= together.Sum(one => one.Weight) ? [single] : together;
    }

    private static int GravityOf(List<Requirement> part) =>
        part.Max(need => RoleWeights.Of(ActionName.Classify(need.Alternatives[0].Name, need.Alternatives[0].Kind == PermissionKind.DataAction)));

    /// <summary>Weighs no more roles than are asked for: what comes first by its kind is ranked by weight before the next kind is looked at.</summary>
    private static IEnumerable<RankedRole> Rank(IReadOnlyList<Requirement> needs, IReadOnlyList<string> documented)
    {
        var need = new RankedNeed(needs);
        var scorer = new RoleScorer(need, documented);
        var kinds = need.Sufficient().GroupBy(profile => KindOf(profile, scorer)).OrderBy(kind => kind.Key).ToList();
        if (kinds.Count == 0)
        {
            return [];
        }

        var first = ByWeight(kinds[0], scorer);
        var ranked = first.Concat(kinds.Skip(1).SelectMany(kind => ByWeight(kind, scorer)));
        if (first[0] is not { IsDocumented: true, Purpose: RolePurpose.Everything } widest)
        {
            return ranked;
        }

        var narrow = kinds.SelectMany(kind => kind).Where(profile => MayBeNarrowReader(profile, scorer, needs.Count)).Select(scorer.Score)
            .Where(one => one.OnlyReadsBeyond && one.Excess(ActionKind.ReadData) == 0).OrderBy(one => one.Weight).FirstOrDefault();
        return narrow is not null && narrow.Weight * 2 < widest.Weight ? ranked.Where(one => one.Role != narrow.Role).Prepend(narrow) : ranked;
    }

    private static List<RankedRole> ByWeight(IEnumerable<RoleProfile> kind, RoleScorer scorer) =>
    [
        .. kind.Select(scorer.Score)
            .OrderBy(one => one is { IsDocumented: true, OnlyReadsBeyond: false }).ThenBy(one => one.Weight).ThenBy(one => one.Role.Name, StringComparer.Ordinal),
    ];

    /// <summary>The kinds in their order: deprecated ones last of all, then undocumented ones, then by purpose, then previews. A number, as all roles are sorted by it for each need.</summary>
    private static int KindOf(RoleProfile profile, RoleScorer scorer)
    {
        var builtIn = profile.Role as BuiltInRole;
        var isDocumented = scorer.IsDocumented(profile.Role);
        return (builtIn?.IsDeprecated == true ? 64 : 0) + (isDocumented ? 0 : 32 + (2 * (int)scorer.PurposeOf(profile))) + (builtIn?.IsPreview == true ? 1 : 0);
    }

    /// <summary>Whether it is made for the need and can have nothing beyond that does more than read.</summary>
    private static bool MayBeNarrowReader(RoleProfile profile, RoleScorer scorer, int needs) =>
        profile.Role is BuiltInRole { IsPreview: false, IsDeprecated: false, Footprint: var footprint }
        && footprint[ActionKind.Act] + footprint[ActionKind.Write] + footprint[ActionKind.Delete] + footprint[ActionKind.Sensitive] <= needs
        && !scorer.IsDocumented(profile.Role)
        && scorer.PurposeOf(profile) <= RolePurpose.ThisService;
}
