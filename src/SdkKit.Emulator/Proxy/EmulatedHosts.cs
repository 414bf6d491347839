using SdkKit.Catalog;
using SdkKit.Emulator.FederatedIssuers;

namespace SdkKit.Emulator.Proxy;

/// <summary>The host names that the emulator answers for, taken from the catalog; a leading <c>*.</c> stands for one DNS label.</summary>
internal static class EmulatedHosts
{
    private const int HttpsPort = 443;

    public static readonly IReadOnlyList<string> Authority = OfAuthority();
    public static readonly IReadOnlyList<string> Graph = Of("MicrosoftGraph");
    public static readonly IReadOnlyList<string> ResourceManager = Of("ResourceManager");
    public static readonly IReadOnlyList<string> LogAnalytics = Of("LogAnalytics");
    public static readonly IReadOnlyList<string> ApplicationInsights = Of("ApplicationInsights");
    public static readonly IReadOnlyList<string> CustomMetrics = Of("CustomMetrics");
    public static readonly IReadOnlyList<string> KeyVault = Of("KeyVault");

    public static readonly IReadOnlyList<string> All = [.. Authority, .. Graph, .. ResourceManager, .. LogAnalytics, .. ApplicationInsights, .. CustomMetrics, .. KeyVault, .. JobHosts.All];

    public static bool Contains(HostAndPort target) => target.Port == HttpsPort && Contains(target.Host);

    public static bool Contains(string host) => All.Any(pattern => IsMatch(pattern, host));

    /// <summary>The names for the certificate authority's constraints; a constraint on a name covers the names below it.</summary>
    public static IEnumerable<string> ConstraintNames => All.Select(pattern => pattern.StartsWith("*.", StringComparison.Ordinal) ? pattern[2..] : pattern);

    public static ServiceEndpoint Service(string name) =>
        ServiceCatalog.TryFind(name, out var service) && service.In(CloudCatalog.PublicCloud) is { } endpoint
            ? endpoint
            : throw new InvalidOperationException($"The catalog lacks {name}.");

    private static bool IsMatch(string pattern, string host)
    {
        if (!pattern.StartsWith("*.", StringComparison.Ordinal))
        {
            return string.Equals(pattern, host, StringComparison.OrdinalIgnoreCase);
        }

        var label = host.IndexOf('.', StringComparison.Ordinal);
        return label > 0 && host.AsSpan(label + 1).Equals(pattern.AsSpan(2), StringComparison.OrdinalIgnoreCase);
    }

    private static string[] Of(string service) =>
        [.. Service(service).Hosts.Select(host => host.StartsWith('{') ? "*" + host[(host.IndexOf('}', StringComparison.Ordinal) + 1)..] : host)];

    private static string[] OfAuthority()
    {
        var cloud = CloudCatalog.All.Single(entry => entry.Name == CloudCatalog.PublicCloud);
        return [new Uri(cloud.AuthorityHost).Host, .. cloud.AuthorityAliases];
    }
}
