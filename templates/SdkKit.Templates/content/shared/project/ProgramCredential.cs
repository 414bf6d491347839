using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Configuration;

namespace SdkKitTemplate.RootNamespace;

/// <summary>Who the program is: what <c>sdkkit apply</c> stored, else a managed or workload identity, else whoever is signed in to the Azure CLI.</summary>
internal static class ProgramCredential
{
    public static TokenCredential Create(IConfiguration configuration)
    {
        var identity = configuration.GetSection("SdkKit");
        return identity["ClientSecret"] is { Length: > 0 } secret
            ? new ClientSecretCredential(identity["TenantId"], identity["ClientId"], secret)
            : new DefaultAzureCredential();
    }
}
