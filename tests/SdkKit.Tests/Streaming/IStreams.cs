using System.Net.ServerSentEvents;
using SdkKit.Tests.Clients;

namespace SdkKit.Tests.Streaming;

[AzureApiClient(Service = AzureService.ResourceManager, JsonContext = typeof(ThingsJson))]
public interface IStreams
{
    [Get("/download")]
    Task<Stream> DownloadAsync(CancellationToken cancellationToken);

    [Get("/download")]
    Task<Stream> DownloadAsync(IProgress<long> progress, CancellationToken cancellationToken);

    [Get("/download")]
    Task<Stream> DownloadWithTotalAsync(IProgress<DownloadProgress>? progress, CancellationToken cancellationToken);

    [Get("/download")]
    Task<AzureResponse<Stream>> DownloadWithHeadersAsync(CancellationToken cancellationToken);

    [Get("/items")]
    IAsyncEnumerable<Thing> ItemsAsync();

    [Get("/items")]
    [JsonLines]
    IAsyncEnumerable<Thing> LinesAsync();

    [Get("/events")]
    IAsyncEnumerable<SseItem<Thing>> EventsAsync();

    [Get("/events")]
    IAsyncEnumerable<SseItem<string>> TextEventsAsync();
}
