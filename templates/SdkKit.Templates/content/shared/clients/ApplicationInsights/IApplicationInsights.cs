//#if (!implicitUsings)
using System;
using System.Threading;
using System.Threading.Tasks;
//#endif
using SdkKit;

namespace SdkKitTemplate.RootNamespace;

/// <summary>Queries what Application Insights knows of an application. The build makes <c>ApplicationInsights</c> and <c>AddApplicationInsights()</c> of it.</summary>
[AzureApiClient(Service = AzureService.ApplicationInsights, Role = "sdkkit-insights-role", Scope = "{component}", JsonContext = typeof(ApplicationInsightsJson))]
public interface IApplicationInsights
{
    /// <summary>Runs a query in Kusto's language.</summary>
    [Post("/v1/apps/{componentId}/query")]
    Task<LogsQueryResult> QueryAsync(Guid componentId, [Body] LogsQuery query, CancellationToken cancellationToken = default);
}
