using SdkKit.Emulator.LogAnalytics.Kusto;
using SdkKit.Emulator.LogAnalytics.Tables;
using SdkKit.Emulator.Seeding;

namespace SdkKit.Emulator.ApplicationInsights;

/// <summary>The workspace's tables under the names that Application Insights has for them. Source: "Workspace-based Application Insights resources".</summary>
internal sealed class InsightsTables(SeedIdentity identity)
{
    private static readonly (string Name, string Of)[] Requests =
    [
        ("timestamp", "TimeGenerated"), ("id", "Id"), ("name", "Name"), ("url", "Url"), ("success", "Success"), ("resultCode", "ResultCode"), ("duration", "DurationMs"),
        ("itemCount", "ItemCount"), ("operation_Id", "OperationId"), ("cloud_RoleName", "AppRoleName"), ("customDimensions", "Properties"),
    ];

    public LogTable? Find(string name) => name == "requests" ? Rename("requests", new LogTables(identity).Find("AppRequests")!, Requests) : null;

    private static LogTable Rename(string name, LogTable table, (string Name, string Of)[] columns)
    {
        var source = new KustoTable(table.Columns, []);
        var indices = Array.ConvertAll(columns, column => source.IndexOf(column.Of));
        // What the workspace keeps as a truth value is a text here.
        var types = Array.ConvertAll(indices, index => table.Columns[index].Type is KustoType.Bool ? KustoType.String : table.Columns[index].Type);
        return new LogTable(name, [.. columns.Zip(types, (column, type) => new KustoColumn(column.Name, type))], Rows, "timestamp");

        IEnumerable<object?[]> Rows(DateTimeOffset now) => table.Rows(now).Select(row => Array.ConvertAll(indices, index => row[index] is bool truth ? truth ? "True" : "False" : row[index]));
    }
}
