namespace SdkKit.Tests.Clients;

[AzureApiClient(Service = AzureService.CustomMetrics, Role = "Monitoring Metrics Publisher", Scope = "{resource}")]
public interface ICustomMetrics
{
    [Post("/{**resource}/metrics")]
    Task SendAsync(string resource, CancellationToken cancellationToken);
}
