using System.Text.Json;

namespace SdkKitTemplate.RootNamespace.Tests;

/// <summary>Answers of the query services.</summary>
internal static class Answers
{
    public static LogsQueryResult Table((string Name, string Type)[] columns, params object[][] rows) => new([new LogsTable(
        "PrimaryResult",
        [.. columns.Select(column => new LogsColumn(column.Name, column.Type))],
        [.. rows.Select(row => row.Select(cell => JsonSerializer.SerializeToElement(cell)).ToArray())])]);
}
