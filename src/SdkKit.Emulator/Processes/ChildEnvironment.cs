using SdkKit.Emulator.Seeding;

namespace SdkKit.Emulator.Processes;

/// <summary>The variables that lead an unmodified program to the emulator: each client family reads another one.</summary>
internal static class ChildEnvironment
{
    public static IReadOnlyDictionary<string, string> Create(Uri proxy, SessionFolder folder, EmulatorSeed seed, IReadOnlyDictionary<string, string> job)
    {
        var variables = new Dictionary<string, string>(job, StringComparer.Ordinal)
        {
            ["AZURE_CONFIG_DIR"] = folder.AzureConfigFolder,
            ["AZURE_CORE_COLLECT_TELEMETRY"] = "false",
            ["SDKKIT_ENVIRONMENT_FILE"] = folder.EnvironmentFile,
            ["SDKKIT_EMULATOR_TENANT_ID"] = seed.TenantId,
            ["SDKKIT_EMULATOR_CLIENT_ID"] = seed.Administrator.ClientId,
            ["SDKKIT_EMULATOR_CLIENT_SECRET"] = seed.Administrator.ClientSecret,
            ["SSL_CERT_DIR"] = folder.CertificateFolder,
            ["NODE_USE_ENV_PROXY"] = "1",
        };
        foreach (var name in (string[])["SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "NODE_EXTRA_CA_CERTS", "GIT_SSL_CAINFO"])
        {
            variables[name] = folder.CertificateBundle;
        }

        foreach (var name in (string[])["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"])
        {
            variables[name] = proxy.AbsoluteUri;
        }

        variables["NO_PROXY"] = "";
        variables["no_proxy"] = "";
        return variables;
    }
}
