namespace SdkKit.Catalog;

/// <summary>Measures what roles grant beyond a need.</summary>
internal sealed class RoleScorer
{
    private readonly RankedNeed _need;
    private readonly ICollection<string> _documented;
    private readonly RoleSubjects _subjects;
    private readonly Lazy<List<RelatedAction>> _related;

    public RoleScorer(RankedNeed need, ICollection<string> documented)
    {
        _need = need;
        _documented = documented;
        var names = need.All.SelectMany(one => one.Alternatives).Select(one => one.Name).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        _subjects = new RoleSubjects(names);
        _related = new(() => RelatedActions.To(names));
    }

    public bool IsDocumented(IRole role) => _documented.Contains(role.Name, StringComparer.OrdinalIgnoreCase);

    public RolePurpose PurposeOf(RoleProfile profile) => profile.PurposeFor(_need.Providers, _subjects);

    public RankedRole Score(RoleProfile profile)
    {
        var role = profile.Role;
        var used = _need.All.Select(need => need.MetBy(role)).Where(met => met is not null).Select(met => met!).Distinct().ToList();
        var total = role is BuiltInRole builtIn ? builtIn.Footprint : RoleFootprint.Of(role.Permissions);
        var (related, unrelated) = (new int[RoleWeights.GravestFirst.Count], new int[RoleWeights.GravestFirst.Count]);
        var needed = new int[related.Length];
        var parts = _need.Providers.Select(provider => new GrantedPart(profile, provider)).ToList();
        foreach (var action in _related.Value)
        {
            if (parts.Exists(action.IsGrantedBy))
            {
                (used.Exists(action.IsPartOf) ? needed : related)[(int)action.Kind]++;
            }
        }

        for (var kind = 0; kind < unrelated.Length; kind++)
        {
            unrelated[kind] = Math.Max(0, total[(ActionKind)kind] - related[kind] - needed[kind]);
        }

        var (onTypes, elsewhere) = (new RoleFootprint(related), new RoleFootprint(unrelated));
        return new RankedRole
        {
            Role = role,
            Used = used,
            Related = onTypes,
            Unrelated = elsewhere,
            IsDocumented = IsDocumented(role),
            Purpose = PurposeOf(profile),
            Weight = RoleWeights.Sum(onTypes, elsewhere),
        };
    }
}
