namespace SdkKit.Catalog;

/// <summary>Measures what roles grant beyond a need.</summary>
internal sealed class RoleScorer
{
    private static readonly bool[] Planes = [false, true];

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
        _related = new(() => RelatedTo(names));
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

    private List<RelatedAction> RelatedTo(List<string> names)
    {
        var types = names.Select(Area).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return [.. Planes.SelectMany(isData => _need.Providers.SelectMany(provider => ActionCatalog.Of(provider, isData))
            .Where(action => types.Exists(type => IsBelow(action, type)))
            .Select(action => new RelatedAction(action, isData, ActionName.Classify(action, isData))))];
    }

    /// <summary>The type that a need is about, two levels deep: <c>Microsoft.KeyVault/vaults/secrets</c>.</summary>
    private static string Area(string action)
    {
        var segments = action.Split('/');
        return string.Join("/", segments.Take(Math.Min(3, segments.Length - 1)));
    }

    private static bool IsBelow(string action, string type) =>
        action.Length > type.Length && action[type.Length] == '/' && action.StartsWith(type, StringComparison.OrdinalIgnoreCase);

    private sealed record RelatedAction(string Name, bool IsData, ActionKind Kind)
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
}
