namespace SdkKit.Tests.Permissions.Routes;

/// <summary>Real routes, each with the permission that Azure documents for it.</summary>
[AzureApiClient(Service = AzureService.ResourceManager)]
internal interface IWeb
{
    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Web/sites/{name}"), Takes("Microsoft.Web/sites/read")]
    Task<HttpResponseMessage> Call1Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Web/sites"), Takes("Microsoft.Web/sites/read")]
    Task<HttpResponseMessage> Call2Async(string subscriptionId, string group, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/providers/Microsoft.Web/sites"), Takes("Microsoft.Web/sites/read")]
    Task<HttpResponseMessage> Call3Async(string subscriptionId, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Web/sites/{name}"), Takes("Microsoft.Web/sites/write")]
    Task<HttpResponseMessage> Call4Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Web/sites/{name}"), Takes("Microsoft.Web/sites/Delete")]
    Task<HttpResponseMessage> Call5Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Post("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Web/sites/{name}/restart"), Takes("Microsoft.Web/sites/restart/Action")]
    Task<HttpResponseMessage> Call6Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Post("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Web/sites/{name}/start"), Takes("Microsoft.Web/sites/start/Action")]
    Task<HttpResponseMessage> Call7Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Post("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Web/sites/{name}/stop"), Takes("Microsoft.Web/sites/stop/Action")]
    Task<HttpResponseMessage> Call8Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Post("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Web/sites/{name}/publishxml"), Takes("Microsoft.Web/sites/publishxml/Action")]
    Task<HttpResponseMessage> Call9Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Web/sites/{siteName}/slots/{name}"), Takes("Microsoft.Web/sites/slots/Read")]
    Task<HttpResponseMessage> Call10Async(string subscriptionId, string group, string siteName, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Web/sites/{siteName}/slots"), Takes("Microsoft.Web/sites/slots/Read")]
    Task<HttpResponseMessage> Call11Async(string subscriptionId, string group, string siteName, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Web/sites/{siteName}/slots/{name}"), Takes("Microsoft.Web/sites/slots/Write")]
    Task<HttpResponseMessage> Call12Async(string subscriptionId, string group, string siteName, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Web/sites/{siteName}/slots/{name}"), Takes("Microsoft.Web/sites/slots/Delete")]
    Task<HttpResponseMessage> Call13Async(string subscriptionId, string group, string siteName, string name, CancellationToken cancellationToken);

    [Post("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Web/sites/{siteName}/slots/{name}/restart"), Takes("Microsoft.Web/sites/slots/restart/Action")]
    Task<HttpResponseMessage> Call14Async(string subscriptionId, string group, string siteName, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Web/serverfarms/{name}"), Takes("Microsoft.Web/serverFarms/read")]
    Task<HttpResponseMessage> Call15Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Web/serverfarms"), Takes("Microsoft.Web/serverFarms/read")]
    Task<HttpResponseMessage> Call16Async(string subscriptionId, string group, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/providers/Microsoft.Web/serverfarms"), Takes("Microsoft.Web/serverFarms/read")]
    Task<HttpResponseMessage> Call17Async(string subscriptionId, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Web/serverfarms/{name}"), Takes("Microsoft.Web/serverfarms/Write")]
    Task<HttpResponseMessage> Call18Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Web/serverfarms/{name}"), Takes("Microsoft.Web/serverfarms/Delete")]
    Task<HttpResponseMessage> Call19Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Web/sites/{siteName}/functions/{name}"), Takes("Microsoft.Web/sites/functions/read")]
    Task<HttpResponseMessage> Call20Async(string subscriptionId, string group, string siteName, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Web/sites/{siteName}/functions"), Takes("Microsoft.Web/sites/functions/read")]
    Task<HttpResponseMessage> Call21Async(string subscriptionId, string group, string siteName, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Web/sites/{siteName}/functions/{name}"), Takes("Microsoft.Web/sites/functions/write")]
    Task<HttpResponseMessage> Call22Async(string subscriptionId, string group, string siteName, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Web/sites/{siteName}/functions/{name}"), Takes("Microsoft.Web/sites/functions/delete")]
    Task<HttpResponseMessage> Call23Async(string subscriptionId, string group, string siteName, string name, CancellationToken cancellationToken);

    [Post("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Web/sites/{siteName}/functions/{name}/listKeys"), Takes("Microsoft.Web/sites/functions/listkeys/action")]
    Task<HttpResponseMessage> Call24Async(string subscriptionId, string group, string siteName, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Web/staticSites/{name}"), Takes("Microsoft.Web/staticSites/Read")]
    Task<HttpResponseMessage> Call25Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Web/staticSites"), Takes("Microsoft.Web/staticSites/Read")]
    Task<HttpResponseMessage> Call26Async(string subscriptionId, string group, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Web/staticSites/{name}"), Takes("Microsoft.Web/staticSites/Write")]
    Task<HttpResponseMessage> Call27Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Web/staticSites/{name}"), Takes("Microsoft.Web/staticSites/Delete")]
    Task<HttpResponseMessage> Call28Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);
}
