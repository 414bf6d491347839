using Microsoft.Extensions.Configuration;

namespace SdkKitTemplate.RootNamespace;

/// <summary>What is in the resource group.</summary>
public sealed class ResourceReport(IResourceManager resourceManager, IConfiguration configuration)
{
    public async Task<IReadOnlyList<AzureResource>> GetAsync(CancellationToken cancellationToken = default)
    {
        var resources = resourceManager.ListResourcesAsync(configuration.RequireGuid("subscription"), configuration.Require("resourceGroup"), cancellationToken);
        return await resources.OrderBy(resource => resource.Type, StringComparer.OrdinalIgnoreCase).ToListAsync(cancellationToken);
    }
}
