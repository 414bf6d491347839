using System.Runtime.Serialization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SdkKit.Tests.Clients;

/// <summary>Every request shape that a client can have.</summary>
[AzureApiClient(Service = AzureService.ResourceManager, Role = "Reader", Scope = "{subscription}", ApiVersion = "2024-01-01", JsonContext = typeof(ThingsJson))]
[Header("X-Kind", "interface")]
[Header("X-Replaced", "interface")]
public interface IThings
{
    [Get("/things/{id}")]
    Task<Thing> GetAsync(string id, CancellationToken cancellationToken);

    [Get("/things/{id}")]
    Task<Thing?> FindAsync(string id, CancellationToken cancellationToken);

    [Get("/things/{id}")]
    Task<AzureResponse<Thing>> GetWithHeadersAsync(string id, CancellationToken cancellationToken = default);

    [Get("/things/{id}/raw", ApiVersion = "2025-05-05")]
    Task<HttpResponseMessage> GetRawAsync(Guid id, CancellationToken cancellationToken);

    [Get("/things?fixed=a%20b")]
    Task<List<Thing>> ListAsync(
        [Query("$filter")] string? filter = null,
        int? top = null,
        bool? deep = null,
        DateTimeOffset? since = null,
        TimeSpan? window = null,
        double? ratio = null,
        DateOnly? day = null,
        Color? color = null,
        string[]? tags = null,
        [Query("c")] IReadOnlyList<Color>? colors = null,
        CancellationToken cancellationToken = default);

    [Post("/things")]
    [Header("X-Replaced", "method")]
    Task<Thing> CreateAsync([Body] Thing thing, [Header("Prefer")] string? prefer, [Header("X-Number")] int number, CancellationToken cancellationToken);

    [Put("/things/{key}")]
    Task PutAsync([Path("key")] string id, Thing thing, CancellationToken request);

    [Patch("/{**resourceId}/tags")]
    Task PatchAsync(string resourceId, [Body] HttpContent uri, CancellationToken cancellationToken);

    [Delete("/things/{id}")]
    Task DeleteAsync(int id, CancellationToken cancellationToken);

    [Get("/count")]
    Task<int> CountAsync(CancellationToken cancellationToken);
}

public sealed record Thing(string Name, int Size);

public enum Color
{
    Red,

    [EnumMember(Value = "deep-blue")]
    Blue,

    [JsonStringEnumMemberName("g r")]
    Green,

    Crimson = Red,
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Thing))]
[JsonSerializable(typeof(List<Thing>))]
[JsonSerializable(typeof(int))]
internal sealed partial class ThingsJson : JsonSerializerContext;
