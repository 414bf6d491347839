namespace SdkKit.Tests.Permissions.Routes;

/// <summary>Real routes, each with the permission that Azure documents for it.</summary>
[AzureApiClient(Service = AzureService.ResourceManager)]
internal interface IStorage
{
    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Storage/storageAccounts/{name}"), Takes("Microsoft.Storage/storageAccounts/read")]
    Task<HttpResponseMessage> Call1Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Storage/storageAccounts"), Takes("Microsoft.Storage/storageAccounts/read")]
    Task<HttpResponseMessage> Call2Async(string subscriptionId, string group, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/providers/Microsoft.Storage/storageAccounts"), Takes("Microsoft.Storage/storageAccounts/read")]
    Task<HttpResponseMessage> Call3Async(string subscriptionId, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Storage/storageAccounts/{name}"), Takes("Microsoft.Storage/storageAccounts/write")]
    Task<HttpResponseMessage> Call4Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Patch("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Storage/storageAccounts/{name}"), Takes("Microsoft.Storage/storageAccounts/write")]
    Task<HttpResponseMessage> Call5Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Storage/storageAccounts/{name}"), Takes("Microsoft.Storage/storageAccounts/delete")]
    Task<HttpResponseMessage> Call6Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Post("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Storage/storageAccounts/{name}/listKeys"), Takes("Microsoft.Storage/storageAccounts/listKeys/action")]
    Task<HttpResponseMessage> Call7Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Post("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Storage/storageAccounts/{name}/regenerateKey"), Takes("Microsoft.Storage/storageAccounts/regeneratekey/action")]
    Task<HttpResponseMessage> Call8Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Post("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Storage/storageAccounts/{name}/ListAccountSas"), Takes("Microsoft.Storage/storageAccounts/listAccountSas/action")]
    Task<HttpResponseMessage> Call9Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Storage/storageAccounts/{storageAccountName}/blobServices/default/containers/{name}"), Takes("Microsoft.Storage/storageAccounts/blobServices/containers/read")]
    Task<HttpResponseMessage> Call10Async(string subscriptionId, string group, string storageAccountName, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Storage/storageAccounts/{storageAccountName}/blobServices/default/containers"), Takes("Microsoft.Storage/storageAccounts/blobServices/containers/read")]
    Task<HttpResponseMessage> Call11Async(string subscriptionId, string group, string storageAccountName, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Storage/storageAccounts/{storageAccountName}/blobServices/default/containers/{name}"), Takes("Microsoft.Storage/storageAccounts/blobServices/containers/write")]
    Task<HttpResponseMessage> Call12Async(string subscriptionId, string group, string storageAccountName, string name, CancellationToken cancellationToken);

    [Patch("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Storage/storageAccounts/{storageAccountName}/blobServices/default/containers/{name}"), Takes("Microsoft.Storage/storageAccounts/blobServices/containers/write")]
    Task<HttpResponseMessage> Call13Async(string subscriptionId, string group, string storageAccountName, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Storage/storageAccounts/{storageAccountName}/blobServices/default/containers/{name}"), Takes("Microsoft.Storage/storageAccounts/blobServices/containers/delete")]
    Task<HttpResponseMessage> Call14Async(string subscriptionId, string group, string storageAccountName, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Storage/storageAccounts/{storageAccountName}/fileServices/default/shares/{name}"), Takes("Microsoft.Storage/storageAccounts/fileServices/shares/read")]
    Task<HttpResponseMessage> Call15Async(string subscriptionId, string group, string storageAccountName, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Storage/storageAccounts/{storageAccountName}/fileServices/default/shares"), Takes("Microsoft.Storage/storageAccounts/fileServices/shares/read")]
    Task<HttpResponseMessage> Call16Async(string subscriptionId, string group, string storageAccountName, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Storage/storageAccounts/{storageAccountName}/fileServices/default/shares/{name}"), Takes("Microsoft.Storage/storageAccounts/fileServices/shares/write")]
    Task<HttpResponseMessage> Call17Async(string subscriptionId, string group, string storageAccountName, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Storage/storageAccounts/{storageAccountName}/fileServices/default/shares/{name}"), Takes("Microsoft.Storage/storageAccounts/fileServices/shares/delete")]
    Task<HttpResponseMessage> Call18Async(string subscriptionId, string group, string storageAccountName, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Storage/storageAccounts/{storageAccountName}/queueServices/default/queues/{name}"), Takes("Microsoft.Storage/storageAccounts/queueServices/queues/read")]
    Task<HttpResponseMessage> Call19Async(string subscriptionId, string group, string storageAccountName, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Storage/storageAccounts/{storageAccountName}/queueServices/default/queues"), Takes("Microsoft.Storage/storageAccounts/queueServices/queues/read")]
    Task<HttpResponseMessage> Call20Async(string subscriptionId, string group, string storageAccountName, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Storage/storageAccounts/{storageAccountName}/queueServices/default/queues/{name}"), Takes("Microsoft.Storage/storageAccounts/queueServices/queues/write")]
    Task<HttpResponseMessage> Call21Async(string subscriptionId, string group, string storageAccountName, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Storage/storageAccounts/{storageAccountName}/queueServices/default/queues/{name}"), Takes("Microsoft.Storage/storageAccounts/queueServices/queues/delete")]
    Task<HttpResponseMessage> Call22Async(string subscriptionId, string group, string storageAccountName, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Storage/storageAccounts/{storageAccountName}/tableServices/default/tables/{name}"), Takes("Microsoft.Storage/storageAccounts/tableServices/tables/read")]
    Task<HttpResponseMessage> Call23Async(string subscriptionId, string group, string storageAccountName, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Storage/storageAccounts/{storageAccountName}/tableServices/default/tables"), Takes("Microsoft.Storage/storageAccounts/tableServices/tables/read")]
    Task<HttpResponseMessage> Call24Async(string subscriptionId, string group, string storageAccountName, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Storage/storageAccounts/{storageAccountName}/tableServices/default/tables/{name}"), Takes("Microsoft.Storage/storageAccounts/tableServices/tables/write")]
    Task<HttpResponseMessage> Call25Async(string subscriptionId, string group, string storageAccountName, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Storage/storageAccounts/{storageAccountName}/tableServices/default/tables/{name}"), Takes("Microsoft.Storage/storageAccounts/tableServices/tables/delete")]
    Task<HttpResponseMessage> Call26Async(string subscriptionId, string group, string storageAccountName, string name, CancellationToken cancellationToken);
}
