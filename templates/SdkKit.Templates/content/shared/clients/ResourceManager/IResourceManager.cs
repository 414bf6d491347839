//#if (!implicitUsings)
using System;
using System.Threading;
//#endif
using Azure;
using SdkKit;

namespace SdkKitTemplate.RootNamespace;

/// <summary>Lists what is in a resource group. The build makes the client <c>ResourceManager</c> and <c>AddResourceManager()</c> of it.</summary>
[AzureApiClient(
    Service = AzureService.ResourceManager,
    ApiVersion = "2021-04-01",
    Role = "Reader",
    Scope = "/subscriptions/{subscription}/resourceGroups/{resourceGroup}",
    JsonContext = typeof(ResourceManagerJson))]
public interface IResourceManager
{
    /// <summary>The resources of the group, page by page.</summary>
    [Get("/subscriptions/{subscription}/resourceGroups/{resourceGroup}/resources")]
    AsyncPageable<AzureResource> ListResourcesAsync(Guid subscription, string resourceGroup, CancellationToken cancellationToken = default);
}
