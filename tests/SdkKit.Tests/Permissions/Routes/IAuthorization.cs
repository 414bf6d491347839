namespace SdkKit.Tests.Permissions.Routes;

/// <summary>Real routes, each with the permission that Azure documents for it.</summary>
[AzureApiClient(Service = AzureService.ResourceManager)]
internal interface IAuthorization
{
    [Get("/{**scope}/providers/Microsoft.Authorization/roleAssignments"), Takes("Microsoft.Authorization/roleAssignments/read")]
    Task<HttpResponseMessage> Call1Async(string scope, CancellationToken cancellationToken);

    [Put("/{**scope}/providers/Microsoft.Authorization/roleAssignments/{name}"), Takes("Microsoft.Authorization/roleAssignments/write")]
    Task<HttpResponseMessage> Call2Async(string scope, string name, CancellationToken cancellationToken);

    [Delete("/{**scope}/providers/Microsoft.Authorization/roleAssignments/{name}"), Takes("Microsoft.Authorization/roleAssignments/delete")]
    Task<HttpResponseMessage> Call3Async(string scope, string name, CancellationToken cancellationToken);

    [Get("/{**scope}/providers/Microsoft.Authorization/roleDefinitions"), Takes("Microsoft.Authorization/roleDefinitions/read")]
    Task<HttpResponseMessage> Call4Async(string scope, CancellationToken cancellationToken);

    [Put("/{**scope}/providers/Microsoft.Authorization/locks/{name}"), Takes("Microsoft.Authorization/locks/write")]
    Task<HttpResponseMessage> Call5Async(string scope, string name, CancellationToken cancellationToken);

    [Get("/{**scope}/providers/Microsoft.Insights/metrics"), Takes("Microsoft.Insights/Metrics/Read")]
    Task<HttpResponseMessage> Call6Async(string scope, CancellationToken cancellationToken);

    [Get("/{**scope}/providers/Microsoft.Insights/metricDefinitions"), Takes("Microsoft.Insights/MetricDefinitions/Read")]
    Task<HttpResponseMessage> Call7Async(string scope, CancellationToken cancellationToken);

    [Get("/{**scope}/providers/Microsoft.Insights/diagnosticSettings"), Takes("Microsoft.Insights/DiagnosticSettings/Read")]
    Task<HttpResponseMessage> Call8Async(string scope, CancellationToken cancellationToken);

    [Put("/{**scope}/providers/Microsoft.Insights/diagnosticSettings/{name}"), Takes("Microsoft.Insights/DiagnosticSettings/Write")]
    Task<HttpResponseMessage> Call9Async(string scope, string name, CancellationToken cancellationToken);

    [Put("/{**scope}/providers/Microsoft.Resources/deployments/{name}"), Takes("Microsoft.Resources/deployments/write")]
    Task<HttpResponseMessage> Call10Async(string scope, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}"), Takes("Microsoft.Resources/subscriptions/read")]
    Task<HttpResponseMessage> Call11Async(string subscriptionId, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/locations"), Takes("Microsoft.Resources/subscriptions/locations/read")]
    Task<HttpResponseMessage> Call12Async(string subscriptionId, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups"), Takes("Microsoft.Resources/subscriptions/resourceGroups/read")]
    Task<HttpResponseMessage> Call13Async(string subscriptionId, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}"), Takes("Microsoft.Resources/subscriptions/resourceGroups/read")]
    Task<HttpResponseMessage> Call14Async(string subscriptionId, string group, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}"), Takes("Microsoft.Resources/subscriptions/resourceGroups/write")]
    Task<HttpResponseMessage> Call15Async(string subscriptionId, string group, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}"), Takes("Microsoft.Resources/subscriptions/resourceGroups/delete")]
    Task<HttpResponseMessage> Call16Async(string subscriptionId, string group, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resources"), Takes("Microsoft.Resources/subscriptions/resources/read")]
    Task<HttpResponseMessage> Call17Async(string subscriptionId, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/providers/{provider}"), Takes("Microsoft.Resources/subscriptions/providers/read")]
    Task<HttpResponseMessage> Call18Async(string subscriptionId, string provider, CancellationToken cancellationToken);

    [Post("/subscriptions/{subscriptionId}/providers/Microsoft.Storage/register"), Takes("Microsoft.Storage/register/action")]
    Task<HttpResponseMessage> Call19Async(string subscriptionId, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/tagNames"), Takes("Microsoft.Resources/tags/read")]
    Task<HttpResponseMessage> Call20Async(string subscriptionId, CancellationToken cancellationToken);
}
