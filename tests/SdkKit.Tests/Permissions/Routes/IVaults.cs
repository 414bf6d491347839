namespace SdkKit.Tests.Permissions.Routes;

/// <summary>Real routes, each with the permission that Azure documents for it.</summary>
[AzureApiClient(Service = AzureService.ResourceManager)]
internal interface IVaults
{
    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.KeyVault/vaults/{name}"), Takes("Microsoft.KeyVault/vaults/read")]
    Task<HttpResponseMessage> Call1Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.KeyVault/vaults"), Takes("Microsoft.KeyVault/vaults/read")]
    Task<HttpResponseMessage> Call2Async(string subscriptionId, string group, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/providers/Microsoft.KeyVault/vaults"), Takes("Microsoft.KeyVault/vaults/read")]
    Task<HttpResponseMessage> Call3Async(string subscriptionId, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.KeyVault/vaults/{name}"), Takes("Microsoft.KeyVault/vaults/write")]
    Task<HttpResponseMessage> Call4Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Patch("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.KeyVault/vaults/{name}"), Takes("Microsoft.KeyVault/vaults/write")]
    Task<HttpResponseMessage> Call5Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.KeyVault/vaults/{name}"), Takes("Microsoft.KeyVault/vaults/delete")]
    Task<HttpResponseMessage> Call6Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.KeyVault/vaults/{vaultName}/secrets/{name}"), Takes("Microsoft.KeyVault/vaults/secrets/read")]
    Task<HttpResponseMessage> Call7Async(string subscriptionId, string group, string vaultName, string name, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.KeyVault/vaults/{vaultName}/secrets/{name}"), Takes("Microsoft.KeyVault/vaults/secrets/write")]
    Task<HttpResponseMessage> Call8Async(string subscriptionId, string group, string vaultName, string name, CancellationToken cancellationToken);
}
