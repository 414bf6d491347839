namespace SdkKit.Tests.Permissions.Routes;

/// <summary>Real routes, each with the permission that Azure documents for it.</summary>
[AzureApiClient(Service = AzureService.EventHubs)]
internal interface IMessageData
{
    [Post("/{hub}/messages"), Takes("Microsoft.EventHub/namespaces/eventhubs/send/action")]
    Task<HttpResponseMessage> Call1Async(string hub, CancellationToken cancellationToken);
}
