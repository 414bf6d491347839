using SdkKit.Catalog;

namespace SdkKit.Provisioning;

/// <summary>Where one cloud's authority, Graph and Resource Manager answer.</summary>
internal sealed record CloudAddresses
{
    /// <summary>A request that takes longer than this has stalled.</summary>
    public static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(30);

    public required string Authority { get; init; }

    public required string Graph { get; init; }

    public required string GraphAudience { get; init; }

    public required string ResourceManager { get; init; }

    public required string ResourceManagerAudience { get; init; }

    public string ResourceManagerScope => $"{ResourceManagerAudience}/.default";

    public static CloudAddresses Of(string cloud)
    {
        if (!CloudCatalog.TryFind(cloud, out var entry))
            throw Unknown(cloud);

        var graph = Endpoint("MicrosoftGraph", cloud);
        var manager = Endpoint("ResourceManager", cloud);
        return new()
        {
            Authority = entry.AuthorityHost,
            Graph = graph.BaseAddress,
            GraphAudience = graph.Audience,
            ResourceManager = manager.BaseAddress,
            ResourceManagerAudience = manager.Audience,
        };
    }

    private static ServiceEndpoint Endpoint(string service, string cloud) =>
        ServiceCatalog.TryFind(service, out var entry) && entry.In(cloud) is { } endpoint ? endpoint : throw Unknown(cloud);

    private static ProvisioningException Unknown(string cloud) =>
        new(ProvisioningFailure.InvalidInput, $"the cloud '{cloud}' has no Graph or Resource Manager here; write one of {string.Join(", ", CloudCatalog.All.Select(entry => entry.Name))}");
}
