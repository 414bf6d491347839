namespace SdkKit.Credentials;

/// <summary>Where each cloud signs programs in. A test keeps this table equal to the catalog's, which the runtime does not carry.</summary>
internal static class AuthorityHosts
{
    public const string Default = "AzureCloud";

    public static readonly IReadOnlyDictionary<string, Uri> All = new Dictionary<string, Uri>(StringComparer.OrdinalIgnoreCase)
    {
        [Default] = new("https://login.microsoftonline.com"),
        ["AzureUSGovernment"] = new("https://login.microsoftonline.us"),
        ["AzureChinaCloud"] = new("https://login.chinacloudapi.cn"),
    };

    public static Uri Of(string cloud) => All.TryGetValue(cloud, out var host)
        ? host
        : throw new SdkKitConfigurationException($"SdkKit:Cloud: '{cloud}' is no cloud; set one of {string.Join(", ", All.Keys)}.");
}
