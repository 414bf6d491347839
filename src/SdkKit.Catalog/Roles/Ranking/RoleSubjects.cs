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
        Types = [.. actions.SelectMany(TypesOf).Where(subject => subject.Length >= LeastLength).Distinct()];
        Services = [.. actions.Select(ActionName.Provider).SelectMany(provider => Products.Value[provider].Prepend(Short(provider))).Where(subject => subject.Length >= LeastLength).Distinct()];
    }

    /// <summary>As <c>virtualmachine</c>, or <c>sqlserver</c> for <c>Microsoft.Sql/servers</c>.</summary>
    public IReadOnlyList<string> Types { get; }

    /// <summary>As <c>network</c>, or <c>loganalytics</c> for <c>Microsoft.OperationalInsights</c>: the provider, what SdkKit calls it, and how its documented roles begin.</summary>
    public IReadOnlyList<string> Services { get; }

    private static IEnumerable<string> TypesOf(string action)
    {
        var segments = action.Split('/');
        foreach (var type in segments.Skip(1).Take(Math.Max(0, segments.Length - 2)).Where(type => type.IndexOf('*') < 0))
        {
            var name = RoleProfile.Squeeze(type).TrimEnd('s');
            yield return name;
            yield return Short(segments[0]) + name;
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
