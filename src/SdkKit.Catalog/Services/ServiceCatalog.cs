namespace SdkKit.Catalog;

/// <summary>The Azure services that SdkKit knows by name.</summary>
public static class ServiceCatalog
{
    private static readonly Lazy<IReadOnlyList<ServiceEntry>> Entries = new(ServiceTable.Load);

    private static readonly Lazy<Dictionary<string, ServiceEntry>> ByName =
        new(() => Entries.Value.ToDictionary(entry => entry.Name, StringComparer.OrdinalIgnoreCase));

    /// <summary>All services, sorted by name.</summary>
    public static IReadOnlyList<ServiceEntry> All => Entries.Value;

    /// <summary>Finds a service by its name, whatever the case.</summary>
    public static bool TryFind(string name, [NotNullWhen(true)] out ServiceEntry? service) => ByName.Value.TryGetValue(name, out service);

    /// <summary>The service name nearest to a mistyped one, or <see langword="null"/>.</summary>
    public static string? Suggest(string name) => NearestName.Find(name, All.Select(entry => entry.Name));
}
