namespace SdkKit.Tests.Permissions.Routes;

/// <summary>Real routes, each with the permission that Azure documents for it.</summary>
[AzureApiClient(Service = AzureService.ResourceManager)]
internal interface ISql
{
    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Sql/servers/{name}"), Takes("Microsoft.Sql/servers/read")]
    Task<HttpResponseMessage> Call1Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Sql/servers"), Takes("Microsoft.Sql/servers/read")]
    Task<HttpResponseMessage> Call2Async(string subscriptionId, string group, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/providers/Microsoft.Sql/servers"), Takes("Microsoft.Sql/servers/read")]
    Task<HttpResponseMessage> Call3Async(string subscriptionId, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Sql/servers/{name}"), Takes("Microsoft.Sql/servers/write")]
    Task<HttpResponseMessage> Call4Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Sql/servers/{name}"), Takes("Microsoft.Sql/servers/delete")]
    Task<HttpResponseMessage> Call5Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Sql/servers/{serverName}/databases/{name}"), Takes("Microsoft.Sql/servers/databases/read")]
    Task<HttpResponseMessage> Call6Async(string subscriptionId, string group, string serverName, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Sql/servers/{serverName}/databases"), Takes("Microsoft.Sql/servers/databases/read")]
    Task<HttpResponseMessage> Call7Async(string subscriptionId, string group, string serverName, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Sql/servers/{serverName}/databases/{name}"), Takes("Microsoft.Sql/servers/databases/write")]
    Task<HttpResponseMessage> Call8Async(string subscriptionId, string group, string serverName, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Sql/servers/{serverName}/databases/{name}"), Takes("Microsoft.Sql/servers/databases/delete")]
    Task<HttpResponseMessage> Call9Async(string subscriptionId, string group, string serverName, string name, CancellationToken cancellationToken);

    [Post("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Sql/servers/{serverName}/databases/{name}/pause"), Takes("Microsoft.Sql/servers/databases/pause/action")]
    Task<HttpResponseMessage> Call10Async(string subscriptionId, string group, string serverName, string name, CancellationToken cancellationToken);

    [Post("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Sql/servers/{serverName}/databases/{name}/resume"), Takes("Microsoft.Sql/servers/databases/resume/action")]
    Task<HttpResponseMessage> Call11Async(string subscriptionId, string group, string serverName, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Sql/servers/{serverName}/firewallRules/{name}"), Takes("Microsoft.Sql/servers/firewallRules/read")]
    Task<HttpResponseMessage> Call12Async(string subscriptionId, string group, string serverName, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Sql/servers/{serverName}/firewallRules"), Takes("Microsoft.Sql/servers/firewallRules/read")]
    Task<HttpResponseMessage> Call13Async(string subscriptionId, string group, string serverName, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Sql/servers/{serverName}/firewallRules/{name}"), Takes("Microsoft.Sql/servers/firewallRules/write")]
    Task<HttpResponseMessage> Call14Async(string subscriptionId, string group, string serverName, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Sql/servers/{serverName}/firewallRules/{name}"), Takes("Microsoft.Sql/servers/firewallRules/delete")]
    Task<HttpResponseMessage> Call15Async(string subscriptionId, string group, string serverName, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Sql/servers/{serverName}/elasticPools/{name}"), Takes("Microsoft.Sql/servers/elasticPools/read")]
    Task<HttpResponseMessage> Call16Async(string subscriptionId, string group, string serverName, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Sql/servers/{serverName}/elasticPools"), Takes("Microsoft.Sql/servers/elasticPools/read")]
    Task<HttpResponseMessage> Call17Async(string subscriptionId, string group, string serverName, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Sql/servers/{serverName}/elasticPools/{name}"), Takes("Microsoft.Sql/servers/elasticPools/write")]
    Task<HttpResponseMessage> Call18Async(string subscriptionId, string group, string serverName, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Sql/servers/{serverName}/elasticPools/{name}"), Takes("Microsoft.Sql/servers/elasticPools/delete")]
    Task<HttpResponseMessage> Call19Async(string subscriptionId, string group, string serverName, string name, CancellationToken cancellationToken);
}
