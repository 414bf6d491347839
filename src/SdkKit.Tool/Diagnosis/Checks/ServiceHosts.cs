using SdkKit.Catalog;

namespace SdkKit.Tool.Diagnosis.Checks;

/// <summary>Hosts that a project needs: those of its clients' services, and those that sign in and provision.</summary>
internal static class ServiceHosts
{
    private static readonly string[] Provisioning = ["MicrosoftGraph", "ResourceManager"];

    public static CloudEntry Cloud(Patient patient) =>
        CloudCatalog.TryFind(patient.Environment?.Cloud ?? CloudCatalog.PublicCloud, out var cloud) ? cloud : CloudCatalog.All[0];

    public static string SignIn(Patient patient) => new Uri(Cloud(patient).AuthorityHost).Host;

    /// <summary>Each host once; one that holds a placeholder without a value is given as it stands in the catalogue.</summary>
    public static IReadOnlyList<string> All(Patient patient)
    {
        var cloud = Cloud(patient).Name;
        var services = (patient.Manifests ?? []).SelectMany(manifest => manifest.Clients).Select(client => client.Service).Concat(Provisioning);
        return
        [
            .. services.Distinct(StringComparer.OrdinalIgnoreCase)
                .Select(name => ServiceCatalog.TryFind(name, out var service) ? service.In(cloud)?.BaseAddress : null)
                .OfType<string>()
                .Select(address => Fill(address["https://".Length..].TrimEnd('/'), patient))
                .Prepend(SignIn(patient))
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
    }

    private static string Fill(string host, Patient patient)
    {
        foreach (var (name, value) in patient.Environment?.Values ?? new Dictionary<string, SdkKit.Provisioning.EnvironmentValue>())
        {
            host = host.Replace($"{{{name}}}", value.Text, StringComparison.OrdinalIgnoreCase);
        }

        return host;
    }
}
