namespace SdkKit.Tests.Requests;

/// <summary>An interface with a type parameter: a client for each type.</summary>
[AzureApiClient(Service = AzureService.ResourceManager, JsonContext = typeof(ShapesJson))]
public interface IStore<T>
    where T : class
{
    [Get("/store/{id}")]
    Task<T> GetAsync(string id, CancellationToken cancellationToken);

    [Put("/store/{id}")]
    Task PutAsync(string id, [Body] T value, CancellationToken cancellationToken);
}
