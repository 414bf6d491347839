//#if (!implicitUsings)
using System.Threading;
using System.Threading.Tasks;
//#endif
using Azure;
using SdkKit;

namespace SdkKitTemplate.RootNamespace;

/// <summary>Reads secrets of the key vault that the program is configured for. The build makes the client <c>KeyVault</c> and <c>AddKeyVault()</c> of it.</summary>
[AzureApiClient(
    Service = AzureService.KeyVault,
    ApiVersion = "7.4",
    Role = "Key Vault Secrets User",
    Scope = "/subscriptions/{subscription}/resourceGroups/{resourceGroup}/providers/Microsoft.KeyVault/vaults/{vault}",
    JsonContext = typeof(KeyVaultJson))]
public interface IKeyVault
{
    /// <summary>The secrets without their values, page by page.</summary>
    [Get("/secrets")]
    AsyncPageable<VaultSecretItem> ListSecretsAsync(CancellationToken cancellationToken = default);

    /// <summary>The latest version of a secret.</summary>
    [Get("/secrets/{name}")]
    Task<VaultSecret> GetSecretAsync(string name, CancellationToken cancellationToken = default);
}
