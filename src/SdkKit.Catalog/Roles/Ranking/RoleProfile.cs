namespace SdkKit.Catalog;

/// <summary>What a role is about, read off the providers of its patterns once.</summary>
internal sealed class RoleProfile
{
    private readonly Dictionary<string, int> _patterns = new(StringComparer.OrdinalIgnoreCase);
    private readonly int _mostOfOne;
    private readonly int _total;

    public RoleProfile(IRole role)
    {
        Role = role;
        Name = Squeeze(role.Name);
        foreach (var pattern in PatternsOf(role))
        {
            var provider = ActionName.Provider(pattern);
            GrantsEverywhere |= provider.IndexOf('*') >= 0;
            if (provider.IndexOf('*') < 0)
            {
                _patterns[provider] = CountOf(provider) + (RoleProfiles.IsBoilerplate(pattern) ? 0 : 1);
            }
        }

        (_mostOfOne, _total) = (_patterns.Values.DefaultIfEmpty().Max(), _patterns.Values.Sum());
    }

    public IRole Role { get; }

    /// <summary>Its name in small letters, without spaces and the word Azure.</summary>
    public string Name { get; }

    /// <summary>Whether some pattern covers more than one provider.</summary>
    public bool GrantsEverywhere { get; }

    /// <summary>The providers that its patterns name.</summary>
    public IEnumerable<string> Providers => _patterns.Keys;

    /// <summary>Whether a pattern of it names the provider.</summary>
    public bool Lists(string provider) => _patterns.ContainsKey(provider);

    /// <summary>What it grants of one provider.</summary>
    public GrantedPart PartOf(string provider) =>
        (Role is BuiltInRole ? RoleProfiles.ThatMayGrant(provider).PartOf(Role.Id) : null) ?? new GrantedPart(this, provider);

    /// <summary>What it is made for.</summary>
    /// <param name="providers">The providers of the need.</param>
    /// <param name="subjects">How the name of a role for it would begin.</param>
    public RolePurpose PurposeFor(IReadOnlyList<string> providers, RoleSubjects subjects) =>
        BeginsWithOneOf(subjects.Types) ? RolePurpose.ThisType
        : BeginsWithOneOf(subjects.Services) ? RolePurpose.ThisService
        : GrantsEverywhere && _mostOfOne == 0 ? RolePurpose.Everything
        : IsMostly(MostOf(providers)) ? RolePurpose.ThisByContent
        : RolePurpose.Another;

    public static IEnumerable<string> PatternsOf(IRole role) => role is BuiltInRole builtIn ? builtIn.Patterns : role.Permissions.SelectMany(set => set.Actions.Concat(set.DataActions));

    public static string Squeeze(string name)
    {
        var letters = name.Replace(" ", "").ToLowerInvariant();
        return letters.StartsWith("azure", StringComparison.Ordinal) ? letters.Substring("azure".Length) : letters;
    }

    /// <summary>Whether that many patterns are a third of all and as many as of any other provider.</summary>
    private bool IsMostly(int own) => own > 0 && own >= _mostOfOne && own * 3 >= _total;

    // Loops here and below, as all roles are asked for each need.
    private bool BeginsWithOneOf(IReadOnlyList<string> subjects)
    {
        for (var i = 0; i < subjects.Count; i++)
        {
            if (Name.StartsWith(subjects[i], StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private int MostOf(IReadOnlyList<string> providers)
    {
        var most = 0;
        for (var i = 0; i < providers.Count; i++)
        {
            most = Math.Max(most, CountOf(providers[i]));
        }

        return most;
    }

    private int CountOf(string provider) => _patterns.TryGetValue(provider, out var count) ? count : 0;
}
