using Azure;
using SdkKit.Tests.Clients;

namespace SdkKit.Tests.Concurrency;

[AzureApiClient(Service = AzureService.ResourceManager, JsonContext = typeof(ThingsJson))]
public interface IVersions
{
    [Get("/things/{id}")]
    Task<AzureResponse<Thing>> GetAsync(string id, ETag? ifNoneMatch, CancellationToken cancellationToken);

    [Get("/things/{id}")]
    Task<Thing?> GetIfChangedAsync(string id, [Header("If-None-Match")] ETag seen, CancellationToken cancellationToken);

    [Get("/things/{id}")]
    Task<Thing> GetRequiredAsync(string id, ETag ifNoneMatch, CancellationToken cancellationToken);

    [Put("/things/{id}")]
    Task<Thing> PutAsync(string id, [Body] Thing thing, ETag ifMatch, CancellationToken cancellationToken);

    [Delete("/things/{id}")]
    Task DeleteAsync(string id, MatchConditions? conditions, CancellationToken cancellationToken);

    [Delete("/things/{id}")]
    Task DeleteIfUnchangedSinceAsync(string id, RequestConditions conditions, CancellationToken cancellationToken);
}
