namespace SdkKit.Benchmarks.Client;

[AzureApiClient(Service = AzureService.ResourceManager, JsonContext = typeof(ItemJson))]
public interface IItems
{
    [Get("/items/{id}")]
    Task<Item> GetAsync(string id, [Query("api-version")] string apiVersion, CancellationToken cancellationToken);

    [Post("/items/{id}")]
    Task<Item> PostAsync(string id, [Query("api-version")] string apiVersion, [Body] Item item, CancellationToken cancellationToken);
}
