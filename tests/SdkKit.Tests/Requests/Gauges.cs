namespace SdkKit.Tests.Requests;

/// <summary>A client that is a class: what its author wrote and what the build adds are one type.</summary>
[AzureApiClient(Service = AzureService.ResourceManager, ApiVersion = "2026-01-01", JsonContext = typeof(ShapesJson))]
public sealed partial class Gauges
{
    public Task<Part> GetFirstAsync(CancellationToken cancellationToken) => GetAsync("first", cancellationToken: cancellationToken);

    [Get("/gauges/{id}")]
    public partial Task<Part> GetAsync(string id, int? top = 3, CancellationToken cancellationToken = default);

    [Post("/gauges")]
    internal partial Task SendAsync<T>([Body] T value, CancellationToken cancellationToken)
        where T : notnull;
}
