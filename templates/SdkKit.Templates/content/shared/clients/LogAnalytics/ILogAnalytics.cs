//#if (!implicitUsings)
using System;
using System.Threading;
using System.Threading.Tasks;
//#endif
using SdkKit;

namespace SdkKitTemplate.RootNamespace;

/// <summary>Queries a Log Analytics workspace. The build makes the client <c>LogAnalytics</c> and <c>AddLogAnalytics()</c> of it.</summary>
[AzureApiClient(Service = AzureService.LogAnalytics, Role = "sdkkit-role", Scope = "{workspace}", JsonContext = typeof(LogAnalyticsJson))]
public interface ILogAnalytics
{
    /// <summary>Runs a query in Kusto's language.</summary>
    [Post("/v1/workspaces/{workspaceId}/query")]
    Task<LogsQueryResult> QueryAsync(Guid workspaceId, [Body] LogsQuery query, CancellationToken cancellationToken = default);
}
