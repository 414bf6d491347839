using SdkKit.Emulator.LogAnalytics.Kusto;

namespace SdkKit.Emulator.LogAnalytics.Tables;

/// <summary>A seeded table; its rows are computed, and the same for the same moment.</summary>
internal sealed record LogTable(string Name, IReadOnlyList<KustoColumn> Columns, Func<DateTimeOffset, IEnumerable<object?[]>> Rows, string TimeColumn = "TimeGenerated");
