//#if (!implicitUsings)
using System.Threading;
//#endif
using Azure;
using SdkKit;

namespace SdkKitTemplate.RootNamespace;

/// <summary>
/// A client to begin with: it needs no role, because every caller may list what it can see. Name another service of <see cref="AzureService"/>, or your
/// own API by <c>BaseAddress</c> and <c>Audience</c>, and declare its calls; the build works out what they need.
/// </summary>
[AzureApiClient(Service = AzureService.ResourceManager, ApiVersion = "2022-12-01", JsonContext = typeof(AzureSubscriptionsJson))]
public interface IAzureSubscriptions
{
    /// <summary>The subscriptions that the program has a role in.</summary>
    [Get("/subscriptions")]
    AsyncPageable<AzureSubscription> ListAsync(CancellationToken cancellationToken = default);
}
