namespace SdkKit.Catalog;

/// <summary>Measures what roles grant beyond a need.</summary>
internal sealed class RoleScorer
{
    private readonly RankedNeed _need;
    private readonly IReadOnlyList<string> _documented;
    private readonly List<string> _names;
    private RoleSubjects? _subjects;
    private List<RelatedAction>? _related;

    public RoleScorer(RankedNeed need, IReadOnlyList<string> documented)
    {
        _need = need;
        _documented = documented;
        _names = [.. need.All.SelectMany(one => one.Alternatives).Select(one => one.Name).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private List<RelatedAction> Related => _related ??= RelatedActions.To(_names);

    public bool IsDocumented(IRole role) => _documented.Contains(role.Name, StringComparer.OrdinalIgnoreCase);

    public RolePurpose PurposeOf(RoleProfile profile) => profile.PurposeFor(_need.Providers, _subjects ??= new RoleSubjects(_names));

    public RankedRole Score(RoleProfile profile)
    {
        var role = profile.Role;
        var used = Used(role);
        var total = role is BuiltInRole builtIn ? builtIn.Footprint : RoleFootprint.Of(role.Permissions);
        var (related, unrelated) = (new int[RoleWeights.GravestFirst.Count], new int[RoleWeights.GravestFirst.Count]);
        var needed = CountOf(used);
        if (Related.Count > 0)
        {
            var parts = _need.Providers.Select(profile.PartOf).ToList();
            foreach (var action in Related)
            {
                if (parts.Exists(action.IsGrantedBy))
                {
                    related[(int)action.Kind]++;
                }
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

    /// <summary>The permissions by which the role meets what it meets, each once.</summary>
    private List<Permission> Used(IRole role)
    {
        var used = new List<Permission>();
        foreach (var need in _need.All)
        {
            if (need.MetBy(role) is { } met && !used.Contains(met))
            {
                used.Add(met);
            }
        }

        return used;
    }

    /// <summary>How many known actions of each kind are used.</summary>
    private int[] CountOf(List<Permission> used)
    {
        var counts = new int[RoleWeights.GravestFirst.Count];
        var patterns = used.FindAll(permission => permission.Name.IndexOf('*') >= 0);
        foreach (var permission in used)
        {
            var isData = permission.Kind == PermissionKind.DataAction;
            if (ActionCatalog.Find(permission.Name, isData) is not null && !patterns.Exists(pattern => pattern.Kind == permission.Kind && ActionPattern.IsMatch(pattern.Name, permission.Name)))
            {
                counts[(int)ActionName.Classify(permission.Name, isData)]++;
            }
        }

        foreach (var action in patterns.Count > 0 ? Related.Where(action => patterns.Exists(action.IsPartOf)) : [])
        {
            counts[(int)action.Kind]++;
        }

        return counts;
    }
}
