namespace SdkKit.Tests.Permissions.Routes;

/// <summary>Real routes, each with the permission that Azure documents for it.</summary>
[AzureApiClient(Service = AzureService.ResourceManager)]
internal interface IContainers
{
    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.ContainerService/managedClusters/{name}"), Takes("Microsoft.ContainerService/managedClusters/read")]
    Task<HttpResponseMessage> Call1Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.ContainerService/managedClusters"), Takes("Microsoft.ContainerService/managedClusters/read")]
    Task<HttpResponseMessage> Call2Async(string subscriptionId, string group, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/providers/Microsoft.ContainerService/managedClusters"), Takes("Microsoft.ContainerService/managedClusters/read")]
    Task<HttpResponseMessage> Call3Async(string subscriptionId, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.ContainerService/managedClusters/{name}"), Takes("Microsoft.ContainerService/managedClusters/write")]
    Task<HttpResponseMessage> Call4Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.ContainerService/managedClusters/{name}"), Takes("Microsoft.ContainerService/managedClusters/delete")]
    Task<HttpResponseMessage> Call5Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Post("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.ContainerService/managedClusters/{name}/listClusterAdminCredential"), Takes("Microsoft.ContainerService/managedClusters/listClusterAdminCredential/action")]
    Task<HttpResponseMessage> Call6Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Post("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.ContainerService/managedClusters/{name}/listClusterUserCredential"), Takes("Microsoft.ContainerService/managedClusters/listClusterUserCredential/action")]
    Task<HttpResponseMessage> Call7Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Post("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.ContainerService/managedClusters/{name}/start"), Takes("Microsoft.ContainerService/managedClusters/start/action")]
    Task<HttpResponseMessage> Call8Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Post("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.ContainerService/managedClusters/{name}/stop"), Takes("Microsoft.ContainerService/managedClusters/stop/action")]
    Task<HttpResponseMessage> Call9Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.ContainerService/managedClusters/{managedClusterName}/agentPools/{name}"), Takes("Microsoft.ContainerService/managedClusters/agentPools/read")]
    Task<HttpResponseMessage> Call10Async(string subscriptionId, string group, string managedClusterName, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.ContainerService/managedClusters/{managedClusterName}/agentPools"), Takes("Microsoft.ContainerService/managedClusters/agentPools/read")]
    Task<HttpResponseMessage> Call11Async(string subscriptionId, string group, string managedClusterName, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.ContainerService/managedClusters/{managedClusterName}/agentPools/{name}"), Takes("Microsoft.ContainerService/managedClusters/agentPools/write")]
    Task<HttpResponseMessage> Call12Async(string subscriptionId, string group, string managedClusterName, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.ContainerService/managedClusters/{managedClusterName}/agentPools/{name}"), Takes("Microsoft.ContainerService/managedClusters/agentPools/delete")]
    Task<HttpResponseMessage> Call13Async(string subscriptionId, string group, string managedClusterName, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.ContainerRegistry/registries/{name}"), Takes("Microsoft.ContainerRegistry/registries/read")]
    Task<HttpResponseMessage> Call14Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.ContainerRegistry/registries"), Takes("Microsoft.ContainerRegistry/registries/read")]
    Task<HttpResponseMessage> Call15Async(string subscriptionId, string group, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/providers/Microsoft.ContainerRegistry/registries"), Takes("Microsoft.ContainerRegistry/registries/read")]
    Task<HttpResponseMessage> Call16Async(string subscriptionId, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.ContainerRegistry/registries/{name}"), Takes("Microsoft.ContainerRegistry/registries/write")]
    Task<HttpResponseMessage> Call17Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.ContainerRegistry/registries/{name}"), Takes("Microsoft.ContainerRegistry/registries/delete")]
    Task<HttpResponseMessage> Call18Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Post("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.ContainerRegistry/registries/{name}/listCredentials"), Takes("Microsoft.ContainerRegistry/registries/listCredentials/action")]
    Task<HttpResponseMessage> Call19Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.ContainerRegistry/registries/{registrieName}/webhooks/{name}"), Takes("Microsoft.ContainerRegistry/registries/webhooks/read")]
    Task<HttpResponseMessage> Call20Async(string subscriptionId, string group, string registrieName, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.ContainerRegistry/registries/{registrieName}/webhooks"), Takes("Microsoft.ContainerRegistry/registries/webhooks/read")]
    Task<HttpResponseMessage> Call21Async(string subscriptionId, string group, string registrieName, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.ContainerRegistry/registries/{registrieName}/webhooks/{name}"), Takes("Microsoft.ContainerRegistry/registries/webhooks/write")]
    Task<HttpResponseMessage> Call22Async(string subscriptionId, string group, string registrieName, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.ContainerRegistry/registries/{registrieName}/webhooks/{name}"), Takes("Microsoft.ContainerRegistry/registries/webhooks/delete")]
    Task<HttpResponseMessage> Call23Async(string subscriptionId, string group, string registrieName, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.App/containerApps/{name}"), Takes("Microsoft.App/containerapps/read")]
    Task<HttpResponseMessage> Call24Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.App/containerApps"), Takes("Microsoft.App/containerapps/read")]
    Task<HttpResponseMessage> Call25Async(string subscriptionId, string group, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.App/containerApps/{name}"), Takes("Microsoft.App/containerapps/write")]
    Task<HttpResponseMessage> Call26Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.App/containerApps/{name}"), Takes("Microsoft.App/containerapps/delete")]
    Task<HttpResponseMessage> Call27Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Post("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.App/containerApps/{name}/listSecrets"), Takes("Microsoft.App/containerapps/listsecrets/action")]
    Task<HttpResponseMessage> Call28Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.App/managedEnvironments/{name}"), Takes("Microsoft.App/managedEnvironments/read")]
    Task<HttpResponseMessage> Call29Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.App/managedEnvironments"), Takes("Microsoft.App/managedEnvironments/read")]
    Task<HttpResponseMessage> Call30Async(string subscriptionId, string group, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.App/managedEnvironments/{name}"), Takes("Microsoft.App/managedenvironments/write")]
    Task<HttpResponseMessage> Call31Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.App/managedEnvironments/{name}"), Takes("Microsoft.App/managedenvironments/delete")]
    Task<HttpResponseMessage> Call32Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);
}
