using SdkKit.Aot.Models;

namespace SdkKit.Aot;

[AzureApiClient(Service = AzureService.LogAnalytics, Role = "Log Analytics Reader", Scope = "{workspace}", JsonContext = typeof(AotJson))]
public interface ILogAnalytics
{
    [Post("/v1/workspaces/{workspaceId}/query")]
    Task<LogsResult> QueryAsync(Guid workspaceId, [Body] LogsQuery query, CancellationToken cancellationToken = default);
}
