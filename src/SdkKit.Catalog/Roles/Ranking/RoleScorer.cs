namespace SdkKit.Catalog;

/// <summary>Measures what roles grant beyond a need.</summary>
internal sealed class RoleScorer
{
    /// <summary>Providers that nearly every role has something of, whatever it is for.</summary>
    private static readonly HashSet<string> Everywhere = new(StringComparer.OrdinalIgnoreCase)
    {
        "Microsoft.Authorization", "Microsoft.Resources", "Microsoft.Support", "Microsoft.ResourceHealth", "Microsoft.Insights",
    };

    private const int PlainWord = 9;

    private static readonly bool[] Planes = [false, true];

    private readonly IReadOnlyList<Requirement> _needs;
    private readonly ICollection<string> _documented;
    private readonly HashSet<string> _providers;
    private readonly List<string> _subjects;
    private readonly List<(string Name, bool IsData)> _related;

    public RoleScorer(IReadOnlyList<Requirement> needs, ICollection<string> documented)
    {
        _needs = needs;
        _documented = documented;
        var names = needs.SelectMany(need => need.Alternatives).Select(one => one.Name).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        _providers = new HashSet<string>(names.Select(ActionName.Provider), StringComparer.OrdinalIgnoreCase);
        _subjects = [.. names.Select(Subject).Distinct()];
        var types = names.Select(Area).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        _related = [.. Planes.SelectMany(isData => _providers.SelectMany(provider => ActionCatalog.Of(provider, isData))
            .Where(action => types.Any(type => IsBelow(action, type))).Select(action => (action, isData)))];
    }

    public RankedRole Score(IRole role)
    {
        var used = _needs.Select(need => need.MetBy(role)).Where(met => met is not null).Select(met => met!).Distinct().ToList();
        var total = role is BuiltInRole builtIn ? builtIn.Footprint : RoleFootprint.Of(role.Permissions);
        var (related, unrelated) = (new int[RoleWeights.GravestFirst.Count], new int[RoleWeights.GravestFirst.Count]);
        var needed = new int[related.Length];
        foreach (var (name, isData) in _related)
        {
            if (role.Permissions.Any(set => isData ? set.GrantsData(name) : set.Grants(name)))
            {
                var counts = used.Any(permission => permission.Kind == PermissionKind.DataAction == isData && ActionPattern.IsMatch(permission.Name, name)) ? needed : related;
                counts[(int)ActionName.Classify(name, isData)]++;
            }
        }

        for (var kind = 0; kind < unrelated.Length; kind++)
        {
            unrelated[kind] = Math.Max(0, total[(ActionKind)kind] - related[kind] - needed[kind]);
        }

        return Describe(role, used, new RoleFootprint(related), new RoleFootprint(unrelated));
    }

    private RankedRole Describe(IRole role, IReadOnlyList<Permission> used, RoleFootprint related, RoleFootprint unrelated)
    {
        var named = role.Permissions.SelectMany(set => set.Actions.Concat(set.DataActions)).Select(ActionName.Provider)
            .Where(provider => provider.IndexOf('*') < 0 && !Everywhere.Contains(provider)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var own = named.Count(_providers.Contains);
        var ranked = new RankedRole
        {
            Role = role,
            Used = used,
            Related = related,
            Unrelated = unrelated,
            IsDocumented = _documented.Contains(role.Name, StringComparer.OrdinalIgnoreCase),
            IsForAnotherService = false,
            IsForThisService = own > 0 && own == named.Count,
            Weight = RoleWeights.Sum(related, unrelated),
        };
        var isForAnother = !ranked.IsDocumented && !ranked.IsForEverything && !_subjects.Any(subject => Squeeze(role.Name).StartsWith(subject, StringComparison.Ordinal));
        return isForAnother ? ranked with { IsForAnotherService = true, Weight = ranked.Weight + RoleWeights.ForAnotherService } : ranked;
    }

    /// <summary>How the name of a role for this need would begin: <c>virtualmachine</c>, or with the provider where the type is a plain word, as <c>vaults</c>.</summary>
    private static string Subject(string action)
    {
        var segments = action.Split('/');
        var type = segments.Length > 2 ? Squeeze(segments[1]).TrimEnd('s') : "";
        return type.Length > PlainWord ? type : Squeeze(segments[0].Substring(segments[0].IndexOf('.') + 1));
    }

    private static string Squeeze(string name) => name.Replace("Azure ", "").Replace(" ", "").ToLowerInvariant();

    /// <summary>The type that a need is about, two levels deep: <c>Microsoft.KeyVault/vaults/secrets</c>.</summary>
    private static string Area(string action)
    {
        var segments = action.Split('/');
        return string.Join("/", segments.Take(Math.Min(3, segments.Length - 1)));
    }

    private static bool IsBelow(string action, string type) =>
        action.Length > type.Length && action[type.Length] == '/' && action.StartsWith(type, StringComparison.OrdinalIgnoreCase);
}
