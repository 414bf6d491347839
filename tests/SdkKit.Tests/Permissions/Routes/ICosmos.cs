namespace SdkKit.Tests.Permissions.Routes;

/// <summary>Real routes, each with the permission that Azure documents for it.</summary>
[AzureApiClient(Service = AzureService.ResourceManager)]
internal interface ICosmos
{
    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.DocumentDB/databaseAccounts/{name}"), Takes("Microsoft.DocumentDB/databaseAccounts/read")]
    Task<HttpResponseMessage> Call1Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.DocumentDB/databaseAccounts"), Takes("Microsoft.DocumentDB/databaseAccounts/read")]
    Task<HttpResponseMessage> Call2Async(string subscriptionId, string group, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/providers/Microsoft.DocumentDB/databaseAccounts"), Takes("Microsoft.DocumentDB/databaseAccounts/read")]
    Task<HttpResponseMessage> Call3Async(string subscriptionId, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.DocumentDB/databaseAccounts/{name}"), Takes("Microsoft.DocumentDB/databaseAccounts/write")]
    Task<HttpResponseMessage> Call4Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.DocumentDB/databaseAccounts/{name}"), Takes("Microsoft.DocumentDB/databaseAccounts/delete")]
    Task<HttpResponseMessage> Call5Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Post("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.DocumentDB/databaseAccounts/{name}/listKeys"), Takes("Microsoft.DocumentDB/databaseAccounts/listKeys/action")]
    Task<HttpResponseMessage> Call6Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Post("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.DocumentDB/databaseAccounts/{name}/regenerateKey"), Takes("Microsoft.DocumentDB/databaseAccounts/regenerateKey/action")]
    Task<HttpResponseMessage> Call7Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.DocumentDB/databaseAccounts/{databaseAccountName}/sqlDatabases/{name}"), Takes("Microsoft.DocumentDB/databaseAccounts/sqlDatabases/read")]
    Task<HttpResponseMessage> Call8Async(string subscriptionId, string group, string databaseAccountName, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.DocumentDB/databaseAccounts/{databaseAccountName}/sqlDatabases"), Takes("Microsoft.DocumentDB/databaseAccounts/sqlDatabases/read")]
    Task<HttpResponseMessage> Call9Async(string subscriptionId, string group, string databaseAccountName, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.DocumentDB/databaseAccounts/{databaseAccountName}/sqlDatabases/{name}"), Takes("Microsoft.DocumentDB/databaseAccounts/sqlDatabases/write")]
    Task<HttpResponseMessage> Call10Async(string subscriptionId, string group, string databaseAccountName, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.DocumentDB/databaseAccounts/{databaseAccountName}/sqlDatabases/{name}"), Takes("Microsoft.DocumentDB/databaseAccounts/sqlDatabases/delete")]
    Task<HttpResponseMessage> Call11Async(string subscriptionId, string group, string databaseAccountName, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.DocumentDB/databaseAccounts/{databaseAccountName}/sqlDatabases/{sqlDatabaseName}/containers/{name}"), Takes("Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/read")]
    Task<HttpResponseMessage> Call12Async(string subscriptionId, string group, string databaseAccountName, string sqlDatabaseName, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.DocumentDB/databaseAccounts/{databaseAccountName}/sqlDatabases/{sqlDatabaseName}/containers"), Takes("Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/read")]
    Task<HttpResponseMessage> Call13Async(string subscriptionId, string group, string databaseAccountName, string sqlDatabaseName, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.DocumentDB/databaseAccounts/{databaseAccountName}/sqlDatabases/{sqlDatabaseName}/containers/{name}"), Takes("Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/write")]
    Task<HttpResponseMessage> Call14Async(string subscriptionId, string group, string databaseAccountName, string sqlDatabaseName, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.DocumentDB/databaseAccounts/{databaseAccountName}/sqlDatabases/{sqlDatabaseName}/containers/{name}"), Takes("Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/delete")]
    Task<HttpResponseMessage> Call15Async(string subscriptionId, string group, string databaseAccountName, string sqlDatabaseName, string name, CancellationToken cancellationToken);
}
