namespace SdkKit.Tests.Permissions.Routes;

/// <summary>Real routes, each with the permission that Azure documents for it.</summary>
[AzureApiClient(Service = AzureService.ResourceManager)]
internal interface IWorkspaces
{
    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.OperationalInsights/workspaces/{name}"), Takes("Microsoft.OperationalInsights/workspaces/read")]
    Task<HttpResponseMessage> Call1Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.OperationalInsights/workspaces"), Takes("Microsoft.OperationalInsights/workspaces/read")]
    Task<HttpResponseMessage> Call2Async(string subscriptionId, string group, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/providers/Microsoft.OperationalInsights/workspaces"), Takes("Microsoft.OperationalInsights/workspaces/read")]
    Task<HttpResponseMessage> Call3Async(string subscriptionId, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.OperationalInsights/workspaces/{name}"), Takes("Microsoft.OperationalInsights/workspaces/write")]
    Task<HttpResponseMessage> Call4Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.OperationalInsights/workspaces/{name}"), Takes("Microsoft.OperationalInsights/workspaces/delete")]
    Task<HttpResponseMessage> Call5Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Post("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.OperationalInsights/workspaces/{name}/sharedkeys"), Takes("Microsoft.OperationalInsights/workspaces/sharedkeys/action")]
    Task<HttpResponseMessage> Call6Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.OperationalInsights/workspaces/{workspaceName}/tables/{name}"), Takes("Microsoft.OperationalInsights/workspaces/tables/read")]
    Task<HttpResponseMessage> Call7Async(string subscriptionId, string group, string workspaceName, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.OperationalInsights/workspaces/{workspaceName}/tables"), Takes("Microsoft.OperationalInsights/workspaces/tables/read")]
    Task<HttpResponseMessage> Call8Async(string subscriptionId, string group, string workspaceName, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.OperationalInsights/workspaces/{workspaceName}/tables/{name}"), Takes("Microsoft.OperationalInsights/workspaces/tables/write")]
    Task<HttpResponseMessage> Call9Async(string subscriptionId, string group, string workspaceName, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.OperationalInsights/workspaces/{workspaceName}/tables/{name}"), Takes("Microsoft.OperationalInsights/workspaces/tables/delete")]
    Task<HttpResponseMessage> Call10Async(string subscriptionId, string group, string workspaceName, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.OperationalInsights/workspaces/{workspaceName}/savedSearches/{name}"), Takes("Microsoft.OperationalInsights/workspaces/savedSearches/read")]
    Task<HttpResponseMessage> Call11Async(string subscriptionId, string group, string workspaceName, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.OperationalInsights/workspaces/{workspaceName}/savedSearches"), Takes("Microsoft.OperationalInsights/workspaces/savedSearches/read")]
    Task<HttpResponseMessage> Call12Async(string subscriptionId, string group, string workspaceName, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.OperationalInsights/workspaces/{workspaceName}/savedSearches/{name}"), Takes("Microsoft.OperationalInsights/workspaces/savedSearches/write")]
    Task<HttpResponseMessage> Call13Async(string subscriptionId, string group, string workspaceName, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.OperationalInsights/workspaces/{workspaceName}/savedSearches/{name}"), Takes("Microsoft.OperationalInsights/workspaces/savedSearches/delete")]
    Task<HttpResponseMessage> Call14Async(string subscriptionId, string group, string workspaceName, string name, CancellationToken cancellationToken);
}
