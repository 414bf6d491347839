namespace Company.SdkKitApp.Models;

/// <param name="Tables">The answer; the first table is the query's result.</param>
public sealed record LogsQueryResult(IReadOnlyList<LogsTable> Tables);
