namespace SdkKit.Tests.Permissions.Routes;

/// <summary>Real routes, each with the permission that Azure documents for it.</summary>
[AzureApiClient(Service = AzureService.KeyVault)]
internal interface IVaultData
{
    [Get("/secrets/{name}"), Takes("Microsoft.KeyVault/vaults/secrets/getSecret/action")]
    Task<HttpResponseMessage> Call1Async(string name, CancellationToken cancellationToken);

    [Get("/secrets/{name}/{version}"), Takes("Microsoft.KeyVault/vaults/secrets/getSecret/action")]
    Task<HttpResponseMessage> Call2Async(string name, string version, CancellationToken cancellationToken);

    [Get("/secrets"), Takes("Microsoft.KeyVault/vaults/secrets/readMetadata/action")]
    Task<HttpResponseMessage> Call3Async(CancellationToken cancellationToken);

    [Put("/secrets/{name}"), Takes("Microsoft.KeyVault/vaults/secrets/setSecret/action")]
    Task<HttpResponseMessage> Call4Async(string name, CancellationToken cancellationToken);

    [Delete("/secrets/{name}"), Takes("Microsoft.KeyVault/vaults/secrets/delete")]
    Task<HttpResponseMessage> Call5Async(string name, CancellationToken cancellationToken);

    [Delete("/deletedsecrets/{name}"), Takes("Microsoft.KeyVault/vaults/secrets/purge/action")]
    Task<HttpResponseMessage> Call6Async(string name, CancellationToken cancellationToken);

    [Get("/keys/{name}"), Takes("Microsoft.KeyVault/vaults/keys/read")]
    Task<HttpResponseMessage> Call7Async(string name, CancellationToken cancellationToken);

    [Post("/keys/{name}/create"), Takes("Microsoft.KeyVault/vaults/keys/create/action")]
    Task<HttpResponseMessage> Call8Async(string name, CancellationToken cancellationToken);

    [Post("/keys/{name}/{version}/sign"), Takes("Microsoft.KeyVault/vaults/keys/sign/action")]
    Task<HttpResponseMessage> Call9Async(string name, string version, CancellationToken cancellationToken);

    [Post("/keys/{name}/{version}/unwrapkey"), Takes("Microsoft.KeyVault/vaults/keys/unwrap/action")]
    Task<HttpResponseMessage> Call10Async(string name, string version, CancellationToken cancellationToken);

    [Get("/certificates/{name}"), Takes("Microsoft.KeyVault/vaults/certificates/read")]
    Task<HttpResponseMessage> Call11Async(string name, CancellationToken cancellationToken);
}
