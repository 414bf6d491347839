namespace SdkKit.Tests.Errors;

[AzureApiClient(Service = AzureService.ResourceManager, Role = "Reader", Scope = "{group}")]
public interface IReadings
{
    [Get("/readings")]
    [RequiresRole("Monitoring Reader")]
    Task GetAsync(CancellationToken cancellationToken);
}
