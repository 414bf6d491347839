using Azure;

namespace SdkKit.Testing.Tests.Clients;

[AzureApiClient(Service = AzureService.ResourceManager, ApiVersion = "2024-01-01", JsonContext = typeof(NotesJson))]
public interface INoteLists
{
    [Get("/books/{book}/notes")]
    IAsyncEnumerable<Note> ListAsync(string book, CancellationToken cancellationToken = default);

    [Get("/notes")]
    [Paged(Items = "items", Token = "$skipToken")]
    AsyncPageable<Note> ByTokenAsync(CancellationToken cancellationToken = default);
}
