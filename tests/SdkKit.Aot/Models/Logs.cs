using System.Text.Json;

namespace SdkKit.Aot.Models;

public sealed record LogsQuery(string Query, string Timespan);

public sealed record LogsResult(IReadOnlyList<LogsTable> Tables);

public sealed record LogsTable(string Name, IReadOnlyList<IReadOnlyList<JsonElement>> Rows);
