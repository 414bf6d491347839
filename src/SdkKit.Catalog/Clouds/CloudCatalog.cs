namespace SdkKit.Catalog;

/// <summary>The Azure clouds. Source: Microsoft's national cloud documentation.</summary>
public static class CloudCatalog
{
    /// <summary>Name of the public cloud, the default everywhere.</summary>
    public const string PublicCloud = "AzureCloud";

    /// <summary>All clouds, the public one first.</summary>
    public static IReadOnlyList<CloudEntry> All { get; } =
    [
        new()
        {
            Name = PublicCloud,
            AuthorityHost = "https://login.microsoftonline.com",
            AuthorityAliases = ["login.windows.net", "login.microsoft.com", "sts.windows.net"],
            Portal = "https://portal.azure.com",
        },
        new()
        {
            Name = "AzureUSGovernment",
            AuthorityHost = "https://login.microsoftonline.us",
            AuthorityAliases = ["login.usgovcloudapi.net"],
            Portal = "https://portal.azure.us",
        },
        new()
        {
            Name = "AzureChinaCloud",
            AuthorityHost = "https://login.chinacloudapi.cn",
            AuthorityAliases = ["login.partner.microsoftonline.cn"],
            Portal = "https://portal.azure.cn",
        },
    ];

    /// <summary>Finds a cloud by its name, whatever the case.</summary>
    public static bool TryFind(string name, [NotNullWhen(true)] out CloudEntry? cloud)
    {
        cloud = All.FirstOrDefault(entry => string.Equals(entry.Name, name, StringComparison.OrdinalIgnoreCase));
        return cloud is not null;
    }
}
