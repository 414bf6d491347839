namespace SdkKit.Catalog;

/// <summary>One Azure service with a REST API.</summary>
public sealed record ServiceEntry
{
    /// <summary>Name of the service as a member of the runtime's <c>AzureService</c>, for example <c>LogAnalytics</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Name for people, for example <c>Log Analytics query</c>.</summary>
    public required string Title { get; init; }

    /// <summary>Application id of the service's own registration in Entra ID, or <see langword="null"/> where it is not published.</summary>
    public required string? ResourceAppId { get; init; }

    /// <summary>One endpoint for each cloud in which the service is known to exist.</summary>
    public required IReadOnlyList<ServiceEndpoint> Endpoints { get; init; }

    /// <summary>The endpoint in the named cloud, or <see langword="null"/> when the service is not known there.</summary>
    public ServiceEndpoint? In(string cloud) =>
        Endpoints.FirstOrDefault(endpoint => string.Equals(endpoint.Cloud, cloud, StringComparison.OrdinalIgnoreCase));
}
