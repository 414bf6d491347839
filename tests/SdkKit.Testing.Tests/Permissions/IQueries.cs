using SdkKit.Testing.Tests.Clients;

namespace SdkKit.Testing.Tests.Permissions;

/// <summary>Declares no role: the build infers it.</summary>
[AzureApiClient(Service = AzureService.LogAnalytics, JsonContext = typeof(LogsJson))]
internal interface IQueries
{
    [Post("/v1/workspaces/{workspaceId}/query")]
    Task<LogsResult> QueryAsync(Guid workspaceId, [Body] LogsQuery query, CancellationToken cancellationToken);
}
