namespace SdkKit.Catalog;

/// <summary>How the names of roles for a need begin.</summary>
internal sealed class RoleSubjects
{
    private const int LeastLength = 3;

    private static readonly Lazy<ILookup<string, string>> Products = new(() => OperationCatalog.All
        .GroupBy(service => service.Provider, StringComparer.OrdinalIgnoreCase)
        .SelectMany(same => same.Select(service => service.Name).Concat(CommonStart(same.SelectMany(service => service.DocumentedRoles))).Select(name => (Provider: same.Key, Name: RoleProfile.Squeeze(name))))
        .ToLookup(one => one.Provider, one => one.Name, StringComparer.OrdinalIgnoreCase));

    public RoleSubjects(IReadOnlyCollection<string> actions)
    {
        // Loops, as clients are many and each is ranked.
        var (types, services) = (new List<string>(), new List<string>());
        foreach (var action in actions)
        {
            AddTypesOf(action, types);
            AddServicesOf(ActionName.Provider(action), services);
        }

        Types = types;
        Services = services;
    }

    /// <summary>As <c>virtualmachine</c>, or <c>sqlserver</c> for <c>Microsoft.Sql/servers</c>.</summary>
    public IReadOnlyList<string> Types { get; }

    /// <summary>As <c>network</c>, or <c>loganalytics</c> for <c>Microsoft.OperationalInsights</c>: the provider, what SdkKit calls it, and how its documented roles begin.</summary>
    public IReadOnlyList<string> Services { get; }

    private static void AddTypesOf(string action, List<string> types)
    {
        var segments = action.Split('/');
        for (var i = 1; i < segments.Length - 1; i++)
        {
            if (segments[i].IndexOf('*') < 0)
            {
                var name = RoleProfile.Squeeze(segments[i]).TrimEnd('s');
                Add(name, types);
                Add(Short(segments[0]) + name, types);
            }
        }
    }

    private static void AddServicesOf(string provider, List<string> services)
    {
        Add(Short(provider), services);
        foreach (var product in Products.Value[provider])
        {
            Add(product, services);
        }
    }

    private static void Add(string subject, List<string> subjects)
    {
        if (subject.Length >= LeastLength && !subjects.Contains(subject))
        {
            subjects.Add(subject);
        }
    }

    private static string Short(string provider) =>
        RoleProfile.Squeeze(provider.StartsWith("Microsoft.", StringComparison.OrdinalIgnoreCase) ? provider.Substring("Microsoft.".Length) : provider);

    /// <summary>The words that the documented roles of a provider all begin with: <c>Key Vault</c>. A role of one word is for everything.</summary>
    private static IEnumerable<string> CommonStart(IEnumerable<string> roles)
    {
        string[]? common = null;
        foreach (var words in roles.Select(name => name.Split(' ')).Where(words => words.Length > 1))
        {
            common = common is null
                ? [.. words.Take(words.Length - 1)]
                : [.. common.Zip(words, (left, right) => (left, right)).TakeWhile(pair => pair.left == pair.right).Select(pair => pair.left)];
        }

        return common is { Length: > 0 } ? [string.Concat(common)] : [];
    }
}
