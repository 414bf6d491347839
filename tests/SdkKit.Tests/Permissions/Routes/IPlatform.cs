namespace SdkKit.Tests.Permissions.Routes;

/// <summary>Real routes, each with the permission that Azure documents for it.</summary>
[AzureApiClient(Service = AzureService.ResourceManager)]
internal interface IPlatform
{
    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/{name}"), Takes("Microsoft.ManagedIdentity/userAssignedIdentities/read")]
    Task<HttpResponseMessage> Call1Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities"), Takes("Microsoft.ManagedIdentity/userAssignedIdentities/read")]
    Task<HttpResponseMessage> Call2Async(string subscriptionId, string group, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/{name}"), Takes("Microsoft.ManagedIdentity/userAssignedIdentities/write")]
    Task<HttpResponseMessage> Call3Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/{name}"), Takes("Microsoft.ManagedIdentity/userAssignedIdentities/delete")]
    Task<HttpResponseMessage> Call4Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.AppConfiguration/configurationStores/{name}"), Takes("Microsoft.AppConfiguration/configurationStores/read")]
    Task<HttpResponseMessage> Call5Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.AppConfiguration/configurationStores"), Takes("Microsoft.AppConfiguration/configurationStores/read")]
    Task<HttpResponseMessage> Call6Async(string subscriptionId, string group, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/providers/Microsoft.AppConfiguration/configurationStores"), Takes("Microsoft.AppConfiguration/configurationStores/read")]
    Task<HttpResponseMessage> Call7Async(string subscriptionId, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.AppConfiguration/configurationStores/{name}"), Takes("Microsoft.AppConfiguration/configurationStores/write")]
    Task<HttpResponseMessage> Call8Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.AppConfiguration/configurationStores/{name}"), Takes("Microsoft.AppConfiguration/configurationStores/delete")]
    Task<HttpResponseMessage> Call9Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Post("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.AppConfiguration/configurationStores/{name}/ListKeys"), Takes("Microsoft.AppConfiguration/configurationStores/ListKeys/action")]
    Task<HttpResponseMessage> Call10Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Cache/redis/{name}"), Takes("Microsoft.Cache/redis/read")]
    Task<HttpResponseMessage> Call11Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Cache/redis"), Takes("Microsoft.Cache/redis/read")]
    Task<HttpResponseMessage> Call12Async(string subscriptionId, string group, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Cache/redis/{name}"), Takes("Microsoft.Cache/redis/write")]
    Task<HttpResponseMessage> Call13Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Cache/redis/{name}"), Takes("Microsoft.Cache/redis/delete")]
    Task<HttpResponseMessage> Call14Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Post("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Cache/redis/{name}/listKeys"), Takes("Microsoft.Cache/redis/listKeys/action")]
    Task<HttpResponseMessage> Call15Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Post("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Cache/redis/{name}/regenerateKey"), Takes("Microsoft.Cache/redis/regenerateKey/action")]
    Task<HttpResponseMessage> Call16Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Search/searchServices/{name}"), Takes("Microsoft.Search/searchServices/read")]
    Task<HttpResponseMessage> Call17Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Search/searchServices"), Takes("Microsoft.Search/searchServices/read")]
    Task<HttpResponseMessage> Call18Async(string subscriptionId, string group, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Search/searchServices/{name}"), Takes("Microsoft.Search/searchServices/write")]
    Task<HttpResponseMessage> Call19Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Search/searchServices/{name}"), Takes("Microsoft.Search/searchServices/delete")]
    Task<HttpResponseMessage> Call20Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.CognitiveServices/accounts/{name}"), Takes("Microsoft.CognitiveServices/accounts/read")]
    Task<HttpResponseMessage> Call21Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.CognitiveServices/accounts"), Takes("Microsoft.CognitiveServices/accounts/read")]
    Task<HttpResponseMessage> Call22Async(string subscriptionId, string group, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/providers/Microsoft.CognitiveServices/accounts"), Takes("Microsoft.CognitiveServices/accounts/read")]
    Task<HttpResponseMessage> Call23Async(string subscriptionId, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.CognitiveServices/accounts/{name}"), Takes("Microsoft.CognitiveServices/accounts/write")]
    Task<HttpResponseMessage> Call24Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.CognitiveServices/accounts/{name}"), Takes("Microsoft.CognitiveServices/accounts/delete")]
    Task<HttpResponseMessage> Call25Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Post("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.CognitiveServices/accounts/{name}/listKeys"), Takes("Microsoft.CognitiveServices/accounts/listkeys/action")]
    Task<HttpResponseMessage> Call26Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Logic/workflows/{name}"), Takes("Microsoft.Logic/workflows/read")]
    Task<HttpResponseMessage> Call27Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Logic/workflows"), Takes("Microsoft.Logic/workflows/read")]
    Task<HttpResponseMessage> Call28Async(string subscriptionId, string group, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Logic/workflows/{name}"), Takes("Microsoft.Logic/workflows/write")]
    Task<HttpResponseMessage> Call29Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Logic/workflows/{name}"), Takes("Microsoft.Logic/workflows/delete")]
    Task<HttpResponseMessage> Call30Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Post("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Logic/workflows/{name}/enable"), Takes("Microsoft.Logic/workflows/enable/action")]
    Task<HttpResponseMessage> Call31Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Post("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Logic/workflows/{name}/disable"), Takes("Microsoft.Logic/workflows/disable/action")]
    Task<HttpResponseMessage> Call32Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Automation/automationAccounts/{name}"), Takes("Microsoft.Automation/automationAccounts/read")]
    Task<HttpResponseMessage> Call33Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Automation/automationAccounts"), Takes("Microsoft.Automation/automationAccounts/read")]
    Task<HttpResponseMessage> Call34Async(string subscriptionId, string group, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Automation/automationAccounts/{name}"), Takes("Microsoft.Automation/automationAccounts/write")]
    Task<HttpResponseMessage> Call35Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Automation/automationAccounts/{name}"), Takes("Microsoft.Automation/automationAccounts/delete")]
    Task<HttpResponseMessage> Call36Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Batch/batchAccounts/{name}"), Takes("Microsoft.Batch/batchAccounts/read")]
    Task<HttpResponseMessage> Call37Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Batch/batchAccounts"), Takes("Microsoft.Batch/batchAccounts/read")]
    Task<HttpResponseMessage> Call38Async(string subscriptionId, string group, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Batch/batchAccounts/{name}"), Takes("Microsoft.Batch/batchAccounts/write")]
    Task<HttpResponseMessage> Call39Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Batch/batchAccounts/{name}"), Takes("Microsoft.Batch/batchAccounts/delete")]
    Task<HttpResponseMessage> Call40Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Post("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Batch/batchAccounts/{name}/listKeys"), Takes("Microsoft.Batch/batchAccounts/listkeys/action")]
    Task<HttpResponseMessage> Call41Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);
}
