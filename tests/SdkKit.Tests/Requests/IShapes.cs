using System.Runtime.Serialization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SdkKit.Tests.Requests;

/// <summary>Every way in which a request can be put together.</summary>
[AzureApiClient(Service = AzureService.ResourceManager, JsonContext = typeof(ShapesJson))]
[Header("X-Client", "client")]
public interface IShapes : IBaseShapes
{
    [Head("/a/{id}")]
    Task HeadAsync(string id, CancellationToken cancellationToken);

    [Options("/a")]
    Task OptionsAsync(CancellationToken cancellationToken);

    [HttpMethod("PURGE", "/cache/{key}")]
    Task PurgeAsync(string key, CancellationToken cancellationToken);

    [Lock("/locks/{key}")]
    Task LockAsync(string key, CancellationToken cancellationToken);

    [Get("/{request.Group}/{request.Inner.Name}/x")]
    Task MembersAsync(Located request, CancellationToken cancellationToken);

    [Put("/{item.Name}")]
    Task PutMemberAsync([Body] Part item, CancellationToken cancellationToken);

    [Get("/days/{day}")]
    Task DayAsync([Path(Format = "yyyyMMdd")] DateOnly day, CancellationToken cancellationToken);

    [Get("/lists")]
    Task ListsAsync(
        [Query("m")] string[]? multi = null,
        [Query("c", CollectionFormat = CollectionFormat.Csv)] int[]? csv = null,
        [Query("s", CollectionFormat = CollectionFormat.Ssv)] IReadOnlyList<string>? ssv = null,
        [Query("t", CollectionFormat = CollectionFormat.Tsv)] List<string>? tsv = null,
        [Query("p", CollectionFormat = CollectionFormat.Pipes)] IEnumerable<Level>? pipes = null,
        [Query("i", CollectionFormat = CollectionFormat.Indexed)] HashSet<string>? indexed = null,
        [Query("d", Format = "yyyy-MM", CollectionFormat = CollectionFormat.Csv)] DateOnly[]? dates = null,
        CancellationToken cancellationToken = default);

    [Get("/object")]
    Task ObjectAsync(Search search, CancellationToken cancellationToken);

    [Get("/object")]
    Task PrefixedAsync([Query("f")] Search? search, [Query("g", Delimiter = "[]")] Search? deep, [Query(Prefix = "h-")] Part? part, CancellationToken cancellationToken);

    [Get("/map")]
    Task MapAsync(
        IDictionary<string, string?>? labels,
        [Query("tag", Delimiter = "[]")] IReadOnlyDictionary<Level, int>? levels,
        [Query("l")] Dictionary<string, string[]>? lists,
        CancellationToken cancellationToken);

    [Get("/formats")]
    Task FormatsAsync(
        [Query(Format = "yyyy-MM-dd")] DateTimeOffset day,
        [Query(Format = "U")] DateTimeOffset? unix,
        [Query(Format = "X4")] int number,
        [Query(Format = "D")] Level level,
        [Query(Format = "D")] FileAccess? flags,
        [Header("If-Modified-Since", Format = "R")] DateTimeOffset since,
        CancellationToken cancellationToken);

    [Get("/headers")]
    [Header("X-Fixed", "fixed")]
    Task HeadersAsync(
        [Header("X-Fixed")] string? replaced,
        [Header("X-List")] string[] list,
        [Header("X-Level")] Level? level,
        [Header] IDictionary<string, string>? more,
        CancellationToken cancellationToken);

    [Post("/body")]
    Task StreamAsync([Body] Stream body, CancellationToken cancellationToken);

    [Post("/body")]
    Task TextAsync([Body(ContentType = "text/csv")] string body, CancellationToken cancellationToken);

    [Post("/body")]
    Task BytesAsync(byte[] body, CancellationToken cancellationToken);

    [Post("/body")]
    Task MemoryAsync(ReadOnlyMemory<byte>? body, CancellationToken cancellationToken);

    [Patch("/body")]
    Task MergeAsync([Body(ContentType = "application/merge-patch+json")] Part? body, CancellationToken cancellationToken);

    [Post("/form")]
    Task FormAsync([Form("grant_type")] string grantType, [Form] Search search, [Form(CollectionFormat = CollectionFormat.Csv)] int[] numbers, [Form] IDictionary<string, string> rest, CancellationToken cancellationToken);

    [Multipart]
    [Post("/parts/{id}")]
    Task PartsAsync(
        string id, string? title, int[] numbers, [Multipart(FileName = "a.csv", ContentType = "text/csv")] Stream file, byte[]? absent, FilePart named,
        Part json, [Query] string q, CancellationToken cancellationToken);

    [Get("/slow", TimeoutSeconds = 0.05)]
    Task<Part> SlowAsync(CancellationToken cancellationToken);

    [Get("/generic/{id}")]
    Task<T> GenericAsync<T>(string id, CancellationToken cancellationToken)
        where T : class;

    [Post("/generic")]
    Task<TOut> SendAsync<TIn, TOut>([Body] TIn value, CancellationToken cancellationToken)
        where TIn : notnull
        where TOut : class;

    [Get("/generic")]
    Task KeyAsync<TKey>(TKey key, CancellationToken cancellationToken)
        where TKey : struct, ISpanFormattable;

    /// <summary>A method with a body is not the client's.</summary>
    Task TwiceAsync(CancellationToken cancellationToken) => OptionsAsync(cancellationToken);

    Task IBaseShapes.GivenAsync(CancellationToken cancellationToken) => LockAsync("given", cancellationToken);
}

[Header("X-Base", "base")]
[Header("X-Client", "base")]
public interface IBaseShapes
{
    [Get("/base")]
    Task BaseAsync(CancellationToken cancellationToken);

    [Get("/given")]
    Task GivenAsync(CancellationToken cancellationToken);
}

/// <summary>A verb of the user's own.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LockAttribute(string route) : HttpVerbAttribute(route);

public sealed record Located(string Group, Part Inner, int? Top);

public sealed record Part(string Name, int Size);

public sealed class Search
{
    public string? Name { get; set; }

    [JsonPropertyName("$top")]
    public int? Top { get; set; }

    [Query("from", Format = "yyyy-MM-dd")]
    public DateOnly? Since { get; set; }

    public Level? Level { get; set; }

    public Part? Owner { get; set; }

    public string[]? Tags { get; set; }

    [JsonIgnore]
    public string Hidden { get; set; } = "never";
}

public enum Level
{
    Low,

    [EnumMember(Value = "very high")]
    High,
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Part))]
[JsonSerializable(typeof(Search))]
internal sealed partial class ShapesJson : JsonSerializerContext;
