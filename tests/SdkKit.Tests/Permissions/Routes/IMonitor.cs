namespace SdkKit.Tests.Permissions.Routes;

/// <summary>Real routes, each with the permission that Azure documents for it.</summary>
[AzureApiClient(Service = AzureService.ResourceManager)]
internal interface IMonitor
{
    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Insights/components/{name}"), Takes("Microsoft.Insights/Components/Read")]
    Task<HttpResponseMessage> Call1Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Insights/components"), Takes("Microsoft.Insights/Components/Read")]
    Task<HttpResponseMessage> Call2Async(string subscriptionId, string group, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Insights/components/{name}"), Takes("Microsoft.Insights/Components/Write")]
    Task<HttpResponseMessage> Call3Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Insights/components/{name}"), Takes("Microsoft.Insights/Components/Delete")]
    Task<HttpResponseMessage> Call4Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Insights/metricAlerts/{name}"), Takes("Microsoft.Insights/metricAlerts/read")]
    Task<HttpResponseMessage> Call5Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Insights/metricAlerts"), Takes("Microsoft.Insights/metricAlerts/read")]
    Task<HttpResponseMessage> Call6Async(string subscriptionId, string group, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Insights/metricAlerts/{name}"), Takes("Microsoft.Insights/metricAlerts/write")]
    Task<HttpResponseMessage> Call7Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Insights/metricAlerts/{name}"), Takes("Microsoft.Insights/MetricAlerts/Delete")]
    Task<HttpResponseMessage> Call8Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Insights/actionGroups/{name}"), Takes("Microsoft.Insights/ActionGroups/Read")]
    Task<HttpResponseMessage> Call9Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Insights/actionGroups"), Takes("Microsoft.Insights/ActionGroups/Read")]
    Task<HttpResponseMessage> Call10Async(string subscriptionId, string group, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Insights/actionGroups/{name}"), Takes("Microsoft.Insights/ActionGroups/Write")]
    Task<HttpResponseMessage> Call11Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Insights/actionGroups/{name}"), Takes("Microsoft.Insights/ActionGroups/Delete")]
    Task<HttpResponseMessage> Call12Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Insights/dataCollectionRules/{name}"), Takes("Microsoft.Insights/dataCollectionRules/read")]
    Task<HttpResponseMessage> Call13Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Insights/dataCollectionRules"), Takes("Microsoft.Insights/dataCollectionRules/read")]
    Task<HttpResponseMessage> Call14Async(string subscriptionId, string group, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Insights/dataCollectionRules/{name}"), Takes("Microsoft.Insights/dataCollectionRules/write")]
    Task<HttpResponseMessage> Call15Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Insights/dataCollectionRules/{name}"), Takes("Microsoft.Insights/DataCollectionRules/Delete")]
    Task<HttpResponseMessage> Call16Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Insights/workbooks/{name}"), Takes("Microsoft.Insights/workbooks/read")]
    Task<HttpResponseMessage> Call17Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Insights/workbooks"), Takes("Microsoft.Insights/workbooks/read")]
    Task<HttpResponseMessage> Call18Async(string subscriptionId, string group, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Insights/workbooks/{name}"), Takes("Microsoft.Insights/workbooks/write")]
    Task<HttpResponseMessage> Call19Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Insights/workbooks/{name}"), Takes("Microsoft.Insights/Workbooks/Delete")]
    Task<HttpResponseMessage> Call20Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);
}
