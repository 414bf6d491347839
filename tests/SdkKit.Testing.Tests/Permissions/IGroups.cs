namespace SdkKit.Testing.Tests.Permissions;

/// <summary>Declares no role: the build infers it.</summary>
[AzureApiClient(Service = AzureService.ResourceManager, ApiVersion = "2021-04-01", JsonContext = typeof(GroupsJson))]
internal interface IGroups
{
    [Put("/subscriptions/{subscription}/resourceGroups/{group}")]
    Task<HttpResponseMessage> PutAsync(string subscription, string group, [Body] NewGroup body, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscription}/resourceGroups/{group}")]
    Task<HttpResponseMessage> DeleteAsync(string subscription, string group, CancellationToken cancellationToken);
}

internal sealed record NewGroup(string Location);

[System.Text.Json.Serialization.JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[System.Text.Json.Serialization.JsonSerializable(typeof(NewGroup))]
internal sealed partial class GroupsJson : System.Text.Json.Serialization.JsonSerializerContext;
