namespace SdkKit.Manifest;

/// <summary>Unites the manifests of an application and of the libraries that it uses.</summary>
public static class ManifestSet
{
    /// <summary>One manifest with every client of all; the first names the application.</summary>
    /// <param name="manifests">The application's manifest first; at least one.</param>
    /// <remarks>The same interface in several manifests is one client whose roles and operations are united: nothing is widened, nothing is lost.</remarks>
    public static ProvisioningManifest Merge(IReadOnlyList<ProvisioningManifest> manifests)
    {
        var merged = Unite(manifests);
        return manifests.Any(manifest => manifest.CustomRole is not null) ? merged with { CustomRole = ManifestCustomRole.Of(merged) } : merged;
    }

    private static ProvisioningManifest Unite(IReadOnlyList<ProvisioningManifest> manifests) => manifests[0] with
    {
        Clients = manifests.SelectMany(manifest => manifest.Clients)
            .GroupBy(client => client.Interface, StringComparer.Ordinal)
            .Select(Unite)
            .OrderBy(client => client.Interface, StringComparer.Ordinal)
            .ToEquatableList(),
    };

    private static ManifestClient Unite(IEnumerable<ManifestClient> clients)
    {
        var all = clients.ToList();
        return all[0] with
        {
            Roles = all.SelectMany(client => client.Roles).Distinct().ToEquatableList(),
            AppRoles = all.SelectMany(client => client.AppRoles).Distinct().ToEquatableList(),
            Operations = all.SelectMany(client => client.Operations).Distinct().ToEquatableList(),
        };
    }
}
