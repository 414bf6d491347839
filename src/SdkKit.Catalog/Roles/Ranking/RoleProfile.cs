namespace SdkKit.Catalog;

/// <summary>What a role is about, read off the providers of its patterns once.</summary>
internal sealed class RoleProfile
{
    private readonly Dictionary<string, int> _patterns = new(StringComparer.OrdinalIgnoreCase);

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
    }

    public IRole Role { get; }

    /// <summary>Its name in small letters, without spaces and the word Azure.</summary>
    public string Name { get; }

    /// <summary>Whether some pattern covers more than one provider.</summary>
    public bool GrantsEverywhere { get; }

    /// <summary>Whether a pattern of it names the provider.</summary>
    public bool Lists(string provider) => _patterns.ContainsKey(provider);

    /// <summary>What it grants of one provider.</summary>
    public GrantedPart PartOf(string provider) =>
        Role is BuiltInRole && RoleProfiles.ThatMayGrant(provider).TryGetValue(Role.Id, out var part) ? part : new GrantedPart(this, provider);

    /// <summary>What it is made for.</summary>
    /// <param name="providers">The providers of the need.</param>
    /// <param name="subjects">How the name of a role for it would begin.</param>
    public RolePurpose PurposeFor(IReadOnlyCollection<string> providers, RoleSubjects subjects) =>
        subjects.Types.Any(Begins) ? RolePurpose.ThisType
        : subjects.Services.Any(Begins) ? RolePurpose.ThisService
        : GrantsEverywhere && _patterns.Values.All(count => count == 0) ? RolePurpose.Everything
        : IsMostly(providers.Max(CountOf)) ? RolePurpose.ThisByContent
        : RolePurpose.Another;

    public static IEnumerable<string> PatternsOf(IRole role) => role.Permissions.SelectMany(set => set.Actions.Concat(set.DataActions));

    public static string Squeeze(string name)
    {
        var letters = name.Replace(" ", "").ToLowerInvariant();
        return letters.StartsWith("azure", StringComparison.Ordinal) ? letters.Substring("azure".Length) : letters;
    }

    /// <summary>Whether that many patterns are a third of all and as many as of any other provider.</summary>
    private bool IsMostly(int own) => own > 0 && _patterns.Values.All(count => count <= own) && own * 3 >= _patterns.Values.Sum();

    private bool Begins(string subject) => Name.StartsWith(subject, StringComparison.Ordinal);

    private int CountOf(string provider) => _patterns.TryGetValue(provider, out var count) ? count : 0;
}
