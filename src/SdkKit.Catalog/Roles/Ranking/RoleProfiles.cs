using System.Collections.Concurrent;

namespace SdkKit.Catalog;

/// <summary>The profiles of all built-in roles, and for each provider what they grant of it.</summary>
internal static class RoleProfiles
{
    private static readonly HashSet<string> Boilerplate = new(StringComparer.OrdinalIgnoreCase)
    {
        "Microsoft.Authorization/*/read", "Microsoft.Insights/alertRules/*", "Microsoft.ResourceHealth/availabilityStatuses/read", "Microsoft.Resources/deployments/*",
        "Microsoft.Resources/deployments/read", "Microsoft.Resources/subscriptions/operationresults/read", "Microsoft.Resources/subscriptions/read",
        "Microsoft.Resources/subscriptions/resourceGroups/read", "Microsoft.Support/*",
    };

    private static readonly Lazy<IReadOnlyList<RoleProfile>> Profiles = new(() => [.. RoleCatalog.All.Select(role => new RoleProfile(role))]);

    private static readonly Lazy<HashSet<string>> Listed = new(() => new(Profiles.Value.SelectMany(profile => profile.Providers), StringComparer.OrdinalIgnoreCase));

    private static readonly ConcurrentDictionary<string, ProviderRoles> ByProvider = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the pattern stands in fifty roles and more, word for word: it came with a template and says nothing about one of them.</summary>
    public static bool IsBoilerplate(string pattern) => Boilerplate.Contains(pattern);

    /// <summary>The built-in roles that may grant something of the provider, each with only those patterns that do.</summary>
    /// <param name="provider">A provider; one with a wildcard is fitted by patterns for all providers alone.</param>
    public static ProviderRoles ThatMayGrant(string provider) => ByProvider.GetOrAdd(
        // Whatever else is typed is all the same, and kept once: a compiler server lives for days.
        Listed.Value.Contains(provider) ? provider : "*",
        static name => new ProviderRoles(Profiles.Value.Where(profile => profile.GrantsEverywhere || profile.Lists(name)).Select(profile => new GrantedPart(profile, name))));
}
