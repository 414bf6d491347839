namespace SdkKit.Catalog;

/// <summary>Where a service answers in one cloud, and what its tokens are for.</summary>
public sealed record ServiceEndpoint
{
    /// <summary>Name of the cloud, see <see cref="CloudCatalog"/>.</summary>
    public required string Cloud { get; init; }

    /// <summary>Scheme and host; may hold placeholders, each part of one DNS label: <c>https://{region}.monitoring.azure.com</c>.</summary>
    public required string BaseAddress { get; init; }

    /// <summary>All host patterns that this service answers on, the one of <see cref="BaseAddress"/> first.</summary>
    public required IReadOnlyList<string> Hosts { get; init; }

    /// <summary>Audience to ask a token for, to the letter: a trailing slash is part of it.</summary>
    public required string Audience { get; init; }

    /// <summary>All audiences that the service accepts, <see cref="Audience"/> first.</summary>
    public required IReadOnlyList<string> Audiences { get; init; }
}
