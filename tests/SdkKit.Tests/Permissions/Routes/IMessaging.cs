namespace SdkKit.Tests.Permissions.Routes;

/// <summary>Real routes, each with the permission that Azure documents for it.</summary>
[AzureApiClient(Service = AzureService.ResourceManager)]
internal interface IMessaging
{
    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.ServiceBus/namespaces/{name}"), Takes("Microsoft.ServiceBus/namespaces/read")]
    Task<HttpResponseMessage> Call1Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.ServiceBus/namespaces"), Takes("Microsoft.ServiceBus/namespaces/read")]
    Task<HttpResponseMessage> Call2Async(string subscriptionId, string group, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/providers/Microsoft.ServiceBus/namespaces"), Takes("Microsoft.ServiceBus/namespaces/read")]
    Task<HttpResponseMessage> Call3Async(string subscriptionId, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.ServiceBus/namespaces/{name}"), Takes("Microsoft.ServiceBus/namespaces/write")]
    Task<HttpResponseMessage> Call4Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.ServiceBus/namespaces/{name}"), Takes("Microsoft.ServiceBus/namespaces/Delete")]
    Task<HttpResponseMessage> Call5Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.ServiceBus/namespaces/{namespaceName}/queues/{name}"), Takes("Microsoft.ServiceBus/namespaces/queues/read")]
    Task<HttpResponseMessage> Call6Async(string subscriptionId, string group, string namespaceName, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.ServiceBus/namespaces/{namespaceName}/queues"), Takes("Microsoft.ServiceBus/namespaces/queues/read")]
    Task<HttpResponseMessage> Call7Async(string subscriptionId, string group, string namespaceName, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.ServiceBus/namespaces/{namespaceName}/queues/{name}"), Takes("Microsoft.ServiceBus/namespaces/queues/write")]
    Task<HttpResponseMessage> Call8Async(string subscriptionId, string group, string namespaceName, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.ServiceBus/namespaces/{namespaceName}/queues/{name}"), Takes("Microsoft.ServiceBus/namespaces/queues/Delete")]
    Task<HttpResponseMessage> Call9Async(string subscriptionId, string group, string namespaceName, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.ServiceBus/namespaces/{namespaceName}/topics/{name}"), Takes("Microsoft.ServiceBus/namespaces/topics/read")]
    Task<HttpResponseMessage> Call10Async(string subscriptionId, string group, string namespaceName, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.ServiceBus/namespaces/{namespaceName}/topics"), Takes("Microsoft.ServiceBus/namespaces/topics/read")]
    Task<HttpResponseMessage> Call11Async(string subscriptionId, string group, string namespaceName, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.ServiceBus/namespaces/{namespaceName}/topics/{name}"), Takes("Microsoft.ServiceBus/namespaces/topics/write")]
    Task<HttpResponseMessage> Call12Async(string subscriptionId, string group, string namespaceName, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.ServiceBus/namespaces/{namespaceName}/topics/{name}"), Takes("Microsoft.ServiceBus/namespaces/topics/Delete")]
    Task<HttpResponseMessage> Call13Async(string subscriptionId, string group, string namespaceName, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.ServiceBus/namespaces/{namespaceName}/authorizationRules/{name}"), Takes("Microsoft.ServiceBus/namespaces/authorizationRules/read")]
    Task<HttpResponseMessage> Call14Async(string subscriptionId, string group, string namespaceName, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.ServiceBus/namespaces/{namespaceName}/authorizationRules"), Takes("Microsoft.ServiceBus/namespaces/authorizationRules/read")]
    Task<HttpResponseMessage> Call15Async(string subscriptionId, string group, string namespaceName, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.ServiceBus/namespaces/{namespaceName}/authorizationRules/{name}"), Takes("Microsoft.ServiceBus/namespaces/authorizationRules/write")]
    Task<HttpResponseMessage> Call16Async(string subscriptionId, string group, string namespaceName, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.ServiceBus/namespaces/{namespaceName}/authorizationRules/{name}"), Takes("Microsoft.ServiceBus/namespaces/authorizationRules/delete")]
    Task<HttpResponseMessage> Call17Async(string subscriptionId, string group, string namespaceName, string name, CancellationToken cancellationToken);

    [Post("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.ServiceBus/namespaces/{namespaceName}/authorizationRules/{name}/listkeys"), Takes("Microsoft.ServiceBus/namespaces/authorizationRules/listkeys/action")]
    Task<HttpResponseMessage> Call18Async(string subscriptionId, string group, string namespaceName, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.EventHub/namespaces/{name}"), Takes("Microsoft.EventHub/namespaces/read")]
    Task<HttpResponseMessage> Call19Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.EventHub/namespaces"), Takes("Microsoft.EventHub/namespaces/read")]
    Task<HttpResponseMessage> Call20Async(string subscriptionId, string group, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/providers/Microsoft.EventHub/namespaces"), Takes("Microsoft.EventHub/namespaces/read")]
    Task<HttpResponseMessage> Call21Async(string subscriptionId, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.EventHub/namespaces/{name}"), Takes("Microsoft.EventHub/namespaces/write")]
    Task<HttpResponseMessage> Call22Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.EventHub/namespaces/{name}"), Takes("Microsoft.EventHub/namespaces/Delete")]
    Task<HttpResponseMessage> Call23Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.EventHub/namespaces/{namespaceName}/eventhubs/{name}"), Takes("Microsoft.EventHub/namespaces/eventhubs/read")]
    Task<HttpResponseMessage> Call24Async(string subscriptionId, string group, string namespaceName, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.EventHub/namespaces/{namespaceName}/eventhubs"), Takes("Microsoft.EventHub/namespaces/eventhubs/read")]
    Task<HttpResponseMessage> Call25Async(string subscriptionId, string group, string namespaceName, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.EventHub/namespaces/{namespaceName}/eventhubs/{name}"), Takes("Microsoft.EventHub/namespaces/eventhubs/write")]
    Task<HttpResponseMessage> Call26Async(string subscriptionId, string group, string namespaceName, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.EventHub/namespaces/{namespaceName}/eventhubs/{name}"), Takes("Microsoft.EventHub/namespaces/eventhubs/Delete")]
    Task<HttpResponseMessage> Call27Async(string subscriptionId, string group, string namespaceName, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.EventGrid/topics/{name}"), Takes("Microsoft.EventGrid/topics/read")]
    Task<HttpResponseMessage> Call28Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.EventGrid/topics"), Takes("Microsoft.EventGrid/topics/read")]
    Task<HttpResponseMessage> Call29Async(string subscriptionId, string group, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.EventGrid/topics/{name}"), Takes("Microsoft.EventGrid/topics/write")]
    Task<HttpResponseMessage> Call30Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.EventGrid/topics/{name}"), Takes("Microsoft.EventGrid/topics/delete")]
    Task<HttpResponseMessage> Call31Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Post("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.EventGrid/topics/{name}/listKeys"), Takes("Microsoft.EventGrid/topics/listKeys/action")]
    Task<HttpResponseMessage> Call32Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);
}
