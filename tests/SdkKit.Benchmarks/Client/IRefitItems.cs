using Refit;

namespace SdkKit.Benchmarks.Client;

[Headers("Authorization: Bearer")]
public interface IRefitItems
{
    [Refit.Get("/items/{id}")]
    Task<Item> GetAsync(string id, [AliasAs("api-version")] string apiVersion, CancellationToken cancellationToken);

    [Refit.Post("/items/{id}")]
    Task<Item> PostAsync(string id, [AliasAs("api-version")] string apiVersion, [Refit.Body] Item item, CancellationToken cancellationToken);
}
