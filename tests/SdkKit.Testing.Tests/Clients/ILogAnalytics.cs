using System.Text.Json;
using System.Text.Json.Serialization;

namespace SdkKit.Testing.Tests.Clients;

[AzureApiClient(Service = AzureService.LogAnalytics, Role = "Log Analytics Reader", Scope = "{workspace}", JsonContext = typeof(LogsJson))]
public interface ILogAnalytics
{
    [Post("/v1/workspaces/{workspaceId}/query")]
    Task<LogsResult> QueryAsync(Guid workspaceId, [Body] LogsQuery query, CancellationToken cancellationToken = default);
}

public sealed record LogsQuery(string Query, string Timespan);

public sealed record LogsResult(IReadOnlyList<LogsTable> Tables);

public sealed record LogsTable(string Name, IReadOnlyList<IReadOnlyList<JsonElement>> Rows);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(LogsQuery))]
[JsonSerializable(typeof(LogsResult))]
internal sealed partial class LogsJson : JsonSerializerContext;
