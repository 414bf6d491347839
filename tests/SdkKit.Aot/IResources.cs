using Azure;
using SdkKit.Aot.Models;

namespace SdkKit.Aot;

[AzureApiClient(Service = AzureService.ResourceManager, Role = "Contributor", Scope = "{subscription}", ApiVersion = "2022-12-01", JsonContext = typeof(AotJson))]
public interface IResources
{
    [Get("/subscriptions/{subscriptionId}")]
    Task<AzureResponse<Subscription>> GetSubscriptionAsync(Guid subscriptionId, CancellationToken cancellationToken = default);

    [Get("/subscriptions/{subscriptionId}/resourcegroups")]
    IAsyncEnumerable<ResourceGroup> ListGroupsAsync(Guid subscriptionId, CancellationToken cancellationToken = default);

    [Put("/subscriptions/{subscriptionId}/resourcegroups/{name}")]
    Task<Operation<ResourceGroup>> CreateGroupAsync(Guid subscriptionId, string name, [Body] NewResourceGroup group, CancellationToken cancellationToken = default);

    [Delete("/subscriptions/{subscriptionId}/resourcegroups/{name}")]
    Task<Operation> DeleteGroupAsync(Guid subscriptionId, string name, CancellationToken cancellationToken = default);

    [Rehydrate]
    Task<Operation> GoOnDeletingAsync(string rehydrationToken, CancellationToken cancellationToken = default);
}
