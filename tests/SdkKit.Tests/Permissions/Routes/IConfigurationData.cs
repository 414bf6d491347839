namespace SdkKit.Tests.Permissions.Routes;

/// <summary>Real routes, each with the permission that Azure documents for it.</summary>
[AzureApiClient(Service = AzureService.AppConfiguration)]
internal interface IConfigurationData
{
    [Get("/kv"), Takes("Microsoft.AppConfiguration/configurationStores/keyValues/read")]
    Task<HttpResponseMessage> Call1Async(CancellationToken cancellationToken);

    [Put("/kv/{key}"), Takes("Microsoft.AppConfiguration/configurationStores/keyValues/write")]
    Task<HttpResponseMessage> Call2Async(string key, CancellationToken cancellationToken);

    [Delete("/kv/{key}"), Takes("Microsoft.AppConfiguration/configurationStores/keyValues/delete")]
    Task<HttpResponseMessage> Call3Async(string key, CancellationToken cancellationToken);
}
