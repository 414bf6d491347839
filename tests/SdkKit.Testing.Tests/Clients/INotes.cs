namespace SdkKit.Testing.Tests.Clients;

[AzureApiClient(Service = AzureService.ResourceManager, Role = "Reader", Scope = "{subscription}", ApiVersion = "2024-01-01", JsonContext = typeof(NotesJson))]
public interface INotes
{
    [Get("/notes/{id}")]
    Task<Note> GetAsync(string id, CancellationToken cancellationToken = default);

    [Get("/notes/{id}")]
    Task<Note?> FindAsync(string id, CancellationToken cancellationToken = default);

    [Get("/notes/{id}/full")]
    Task<AzureResponse<Note>> GetFullAsync(string id, CancellationToken cancellationToken = default);

    [Get("/{**scope}/notes")]
    Task<List<Note>> ListAsync(string scope, [Query("$top")] int? top = null, CancellationToken cancellationToken = default);

    [Put("/notes/{id}")]
    Task<Note> PutAsync(string id, [Body] Note note, [Header("Prefer")] string? prefer = null, CancellationToken cancellationToken = default);

    [Delete("/notes/{id}")]
    Task DeleteAsync(string id, CancellationToken cancellationToken = default);
}
