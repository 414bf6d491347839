using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Nodes;
using SdkKit.Catalog;
using SdkKit.Emulator.Seeding;

namespace SdkKit.Emulator.Processes;

/// <summary>The files that child processes need, in a folder that only the owner can enter and that goes with the emulator.</summary>
internal sealed class SessionFolder : IDisposable
{
    private static readonly string[] SystemBundles =
        ["/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/cert.pem"];

    private readonly string _root = Directory.CreateTempSubdirectory("sdkkit-emulator-").FullName;

    public string CertificateBundle => Path.Combine(_root, "ca.pem");

    public string EnvironmentFile => Path.Combine(_root, "environment.json");

    public string AzureConfigFolder => Path.Combine(_root, "azure");

    /// <summary>A federated token, when the children are a job whose host projects one.</summary>
    public string TokenFile => Path.Combine(_root, "federated-token");

    /// <summary>An empty folder: clients that also read a folder of certificates find none.</summary>
    public string CertificateFolder => Path.Combine(_root, "certs");

    /// <param name="authority">The only authority that children trust…</param>
    /// <param name="seed">What the environment file says.</param>
    /// <param name="job">What the children are elsewhere, which the environment file then says, too.</param>
    /// <param name="trustSystem">…unless hosts are passed through, whose certificates the system's authorities issue.</param>
    public void Fill(X509Certificate2 authority, EmulatorSeed seed, EmulatedJob? job, bool trustSystem)
    {
        Directory.CreateDirectory(AzureConfigFolder);
        Directory.CreateDirectory(CertificateFolder);
        AzureCliIndex.CopyTo(AzureConfigFolder);
        var bundle = authority.ExportCertificatePem() + "\n";
        if (trustSystem && Array.Find(SystemBundles, File.Exists) is { } system)
        {
            bundle += File.ReadAllText(system);
        }

        File.WriteAllText(CertificateBundle, bundle);
        File.WriteAllText(EnvironmentFile, Describe(seed, job).ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n");
    }

    public void WriteToken(string token) => File.WriteAllText(TokenFile, token);

    public void Dispose()
    {
        try
        {
            Directory.Delete(_root, recursive: true);
        }
        catch (IOException)
        {
            // A child that still runs may hold a file open; the folder holds nothing secret.
        }
    }

    private static JsonObject Describe(EmulatorSeed seed, EmulatedJob? job)
    {
        var values = Values(seed);
        foreach (var (name, value) in job?.Values ?? new Dictionary<string, string>())
        {
            values[name] = value;
        }

        return new() { ["tenant"] = seed.TenantId, ["cloud"] = CloudCatalog.PublicCloud, ["values"] = values };
    }

    private static JsonObject Values(EmulatorSeed seed) => new()
    {
        ["subscription"] = seed.SubscriptionId,
        ["resourceGroup"] = seed.ResourceGroup,
        ["workspace"] = seed.Workspace.ResourceId,
        ["workspaceId"] = seed.Workspace.CustomerId,
        ["component"] = seed.Component.ResourceId,
        ["componentId"] = seed.Component.AppId,
        ["vault"] = seed.KeyVault[(seed.KeyVault.LastIndexOf('/') + 1)..],
        ["resource"] = seed.Resource,
        ["identity"] = seed.ManagedIdentity,
        ["region"] = seed.Region,
        ["organization"] = "contoso",
        ["organizationId"] = seed.OrganizationId,
        ["repository"] = "contoso/app",
        ["issuer"] = "https://cluster.contoso.example/",
    };
}
