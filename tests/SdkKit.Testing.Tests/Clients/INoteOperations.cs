using Azure;

namespace SdkKit.Testing.Tests.Clients;

[AzureApiClient(Service = AzureService.ResourceManager, ApiVersion = "2024-01-01", JsonContext = typeof(NotesJson))]
public interface INoteOperations
{
    [Put("/notes/{id}")]
    Task<Operation<Note>> CreateAsync(string id, [Body] Note note, CancellationToken cancellationToken = default);

    [Post("/notes/{id}/render")]
    Task<Operation<Note>> RenderAsync(string id, CancellationToken cancellationToken = default);

    [Delete("/notes/{id}")]
    Task<Operation> DeleteAsync(string id, CancellationToken cancellationToken = default);
}
