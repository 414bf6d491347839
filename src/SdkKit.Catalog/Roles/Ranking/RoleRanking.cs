using System.Collections.Concurrent;

namespace SdkKit.Catalog;

/// <summary>Finds the built-in roles that suffice for a need, the least first.</summary>
public static class RoleRanking
{
    private const int Kept = 24;
    private const int CacheLimit = 512;

    private static readonly ConcurrentDictionary<string, IReadOnlyList<RankedRole>> Known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The roles that grant all of it, the best first: documented ones before others, among them those that only read beyond the need, then by weight. Where only
    /// a role for everything is documented, one for this service that reads much less comes first. Deprecated roles come last, previews before them.
    /// </summary>
    /// <param name="needs">All that is needed, of actions and data actions.</param>
    /// <param name="documented">Roles that documentation names for it.</param>
    /// <returns>At most two dozen; none when no single role suffices.</returns>
    public static IReadOnlyList<RankedRole> Sufficient(IReadOnlyList<Requirement> needs, IReadOnlyList<string> documented)
    {
        if (needs.Count == 0)
        {
            return [];
        }

        var key = $"{string.Join("&", needs.Select(Key))}#{string.Join(";", documented)}";
        if (Known.TryGetValue(key, out var known))
        {
            return known;
        }

        if (Known.Count > CacheLimit)
        {
            Known.Clear();
        }

        return Known[key] = Rank(needs, documented);
    }

    /// <summary>The least roles that together grant all of it: one where one suffices, else one for each provider or each need.</summary>
    /// <returns>None when something of it is granted by no built-in role.</returns>
    public static IReadOnlyList<RankedRole> Least(IReadOnlyList<Requirement> needs, IReadOnlyList<string> documented)
    {
        if (Sufficient(needs, documented) is [var single, ..])
        {
            return [single];
        }

        var parts = needs.GroupBy(need => ActionName.Provider(need.Alternatives[0].Name), StringComparer.OrdinalIgnoreCase).Select(group => group.ToList()).ToList();
        if (parts.Count == 1)
        {
            parts = parts[0].Count > 1 ? [.. parts[0].Select(need => new List<Requirement> { need })] : [];
        }

        var found = parts.Select(part => Least(part, documented)).ToList();
        return found.Any(roles => roles.Count == 0) ? [] : [.. found.SelectMany(roles => roles).GroupBy(one => one.Role.Id).Select(same => same.First())];
    }

    /// <summary>Measures one role, which may grant only a part of the need.</summary>
    public static RankedRole Score(IRole role, IReadOnlyList<Requirement> needs, IReadOnlyList<string> documented) =>
        new RoleScorer(needs, [.. documented]).Score(role);

    private static string Key(Requirement need) => string.Join("|", need.Alternatives.Select(one => $"{(int)one.Kind}{one.Name}"));

    private static List<RankedRole> Rank(IReadOnlyList<Requirement> needs, IReadOnlyList<string> documented)
    {
        var scorer = new RoleScorer(needs, [.. documented]);
        var ranked = RoleCatalog.All.Where(role => needs.All(need => need.MetBy(role) is not null))
            .Select(scorer.Score)
            .OrderBy(Tier)
            .ThenBy(one => one is { IsDocumented: true, OnlyReadsBeyond: false })
            .ThenBy(one => one.Weight)
            .ThenBy(one => one.Role.Name, StringComparer.Ordinal)
            .ToList();
        if (ranked.Count > 0 && ranked[0].IsDocumented && ranked[0].IsForEverything
            && ranked.Where(IsNarrowReader).OrderBy(one => one.Weight).FirstOrDefault() is { } narrow && narrow.Weight * 2 < ranked[0].Weight)
        {
            ranked.Remove(narrow);
            ranked.Insert(0, narrow);
        }

        return [.. ranked.Take(Kept)];
    }

    private static int Tier(RankedRole one) => one.Role switch
    {
        BuiltInRole { IsDeprecated: true } => 3,
        _ when one.IsDocumented => 0,
        BuiltInRole { IsPreview: true } => 2,
        _ => 1,
    };

    private static bool IsNarrowReader(RankedRole one) => Tier(one) == 1 && one is { IsForThisService: true, OnlyReadsBeyond: true };
}
