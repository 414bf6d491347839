using Azure;
using SdkKit.Tests.Clients;

namespace SdkKit.Tests.Paging;

[AzureApiClient(Service = AzureService.ResourceManager, ApiVersion = "2024-01-01", JsonContext = typeof(ThingsJson))]
public interface ILists
{
    [Get("/things")]
    [Header("X-List", "kept")]
    IAsyncEnumerable<Thing> ItemsAsync(string? filter = null);

    [Get("/things")]
    AsyncPageable<Thing> PagesAsync(CancellationToken cancellationToken);

    [Get("/things")]
    IAsyncEnumerable<Page<Thing>> BoundariesAsync();

    [Get("/things")]
    [Paged(Items = "items", Token = "$skipToken")]
    AsyncPageable<Thing> ByTokenAsync(string? filter = null);

    [Post("/things")]
    [Paged(TokenHeader = "x-ms-continuation")]
    AsyncPageable<Thing> ByHeaderAsync([Body] Thing query);

    [Get("/things")]
    [Paged(TokenHeader = "x-next", SendAsQuery = "marker", MaxPages = 3)]
    AsyncPageable<Thing> ByMarkerAsync();
}
