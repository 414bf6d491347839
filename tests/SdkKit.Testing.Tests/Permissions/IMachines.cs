namespace SdkKit.Testing.Tests.Permissions;

/// <summary>Declares no role: the build infers it.</summary>
[AzureApiClient(Service = AzureService.ResourceManager, ApiVersion = "2022-12-01")]
internal interface IMachines
{
    [Get("/subscriptions/{subscription}")]
    Task<HttpResponseMessage> GetSubscriptionAsync(string subscription, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscription}/resourceGroups/{group}")]
    Task<HttpResponseMessage> GetGroupAsync(string subscription, string group, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.Compute/virtualMachines/{name}")]
    Task<HttpResponseMessage> GetMachineAsync(string subscription, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.Compute/virtualMachines")]
    Task<HttpResponseMessage> ListMachinesAsync(string subscription, string group, CancellationToken cancellationToken);

    [Get("/{**scope}/providers/Microsoft.Authorization/roleAssignments", ApiVersion = "2022-04-01")]
    Task<HttpResponseMessage> ListAssignmentsAsync(string scope, CancellationToken cancellationToken);
}
