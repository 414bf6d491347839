using System.Text.Json;
using System.Text.Json.Serialization;

namespace SdkKit.Testing.Tests.Clients;

[AzureApiClient(Service = AzureService.ResourceManager, Role = "Reader", Scope = "{subscription}", ApiVersion = "2022-12-01", JsonContext = typeof(ResourcesJson))]
public interface IResources
{
    [Get("/subscriptions/{subscriptionId}")]
    Task<AzureResponse<Subscription>> GetSubscriptionAsync(Guid subscriptionId, CancellationToken cancellationToken = default);

    [Get("/{**resourceId}", ApiVersion = "2022-10-01")]
    Task<Resource> GetAsync(string resourceId, CancellationToken cancellationToken = default);
}

public sealed record Subscription(string SubscriptionId, string DisplayName, string State);

public sealed record Resource(string Id, string Name, string Type);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Subscription))]
[JsonSerializable(typeof(Resource))]
internal sealed partial class ResourcesJson : JsonSerializerContext;
