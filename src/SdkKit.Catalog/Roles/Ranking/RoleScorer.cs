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
        var needed = CountOf(used);
        var parts = _need.Providers.Select(profile.PartOf).ToList();
        foreach (var action in _related.Value)
        {
            if (parts.Exists(action.IsGrantedBy))
            {
                related[(int)action.Kind]++;
            }
        }

        for (var kind = 0; kind < unrelated.Length; kind++)
        {
            unrelated[kind] = Math.Max(0, total[(ActionKind)kind] - related[kind]);
            related[kind] = Math.Max(0, related[kind] - needed[kind]);
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

    /// <summary>How many known actions of each kind are used.</summary>
    private int[] CountOf(List<Permission> used)
    {
        var counts = new int[RoleWeights.GravestFirst.Count];
        var patterns = used.Where(permission => permission.Name.IndexOf('*') >= 0).ToList();
        foreach (var permission in used.Except(patterns).Where(permission => !patterns.Exists(pattern => pattern.Kind == permission.Kind && ActionPattern.IsMatch(pattern.Name, permission.Name))))
        {
            var isData = permission.Kind == PermissionKind.DataAction;
            if (ActionCatalog.Find(permission.Name, isData) is not null)
            {
                counts[(int)ActionName.Classify(permission.Name, isData)]++;
            }
        }

        foreach (var action in patterns.Count > 0 ? _related.Value.Where(action => patterns.Exists(action.IsPartOf)) : [])
        {
            counts[(int)action.Kind]++;
        }

        return counts;
    }
}
