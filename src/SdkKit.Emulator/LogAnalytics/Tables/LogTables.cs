using SdkKit.Emulator.LogAnalytics.Kusto;
using SdkKit.Emulator.Seeding;

namespace SdkKit.Emulator.LogAnalytics.Tables;

/// <summary>The tables of the seeded workspace: the last 24 hours of a small system.</summary>
internal sealed class LogTables(SeedIdentity identity)
{
    private const int Hours = 24;
    private static readonly string[] Operations = ["GET Home/Index", "GET Orders/List", "POST Orders/Create", "GET Health/Live"];
    private static readonly string[] Activities = ["Microsoft.Compute/virtualMachines/start/action", "Microsoft.Authorization/roleAssignments/write", "Microsoft.Resources/deployments/write"];
    private static readonly string[] Counters = ["% Processor Time", "Available MBytes", "Disk Reads/sec"];

    private readonly (string Name, string System, string ResourceId)[] _computers =
    [
        ("vm-sdkkit", "Linux", identity.ResourceId.ToLowerInvariant()),
        ("web-01", "Linux", ""),
        ("sql-01", "Windows", ""),
    ];

    public LogTable? Find(string name) => All().FirstOrDefault(table => table.Name == name);

    private LogTable[] All() =>
    [
        Table("Heartbeat", [("Computer", KustoType.String), ("OSType", KustoType.String), ("Category", KustoType.String), ("Version", KustoType.String), ("ComputerEnvironment", KustoType.String)],
            TimeSpan.FromMinutes(5), _computers.Length, number => Heartbeat(_computers[number % _computers.Length])),
        Table("Perf", [("Computer", KustoType.String), ("ObjectName", KustoType.String), ("CounterName", KustoType.String), ("InstanceName", KustoType.String), ("CounterValue", KustoType.Real)],
            TimeSpan.FromMinutes(10), _computers.Length * Counters.Length, Perf),
        Table("AppRequests",
            [("Id", KustoType.String), ("Name", KustoType.String), ("Url", KustoType.String), ("Success", KustoType.Bool), ("ResultCode", KustoType.String), ("DurationMs", KustoType.Real),
                ("ItemCount", KustoType.Int), ("OperationId", KustoType.String), ("AppRoleName", KustoType.String), ("Properties", KustoType.Dynamic)],
            TimeSpan.FromMinutes(2), 1, AppRequest),
        Table("AzureActivity",
            [("OperationNameValue", KustoType.String), ("ActivityStatusValue", KustoType.String), ("CategoryValue", KustoType.String), ("Level", KustoType.String), ("Caller", KustoType.String),
                ("ResourceGroup", KustoType.String), ("SubscriptionId", KustoType.String), ("CorrelationId", KustoType.String)],
            TimeSpan.FromMinutes(45), 1, Activity),
    ];

    private static (object?[] Values, string ResourceId) Heartbeat((string Name, string System, string ResourceId) computer) =>
        ([computer.Name, computer.System, "Azure Monitor Agent", computer.System == "Linux" ? "1.33.1" : "1.29.0", "Azure"], computer.ResourceId);

    private (object?[] Values, string ResourceId) Perf(int number)
    {
        var computer = _computers[number % _computers.Length];
        var counter = Counters[number / _computers.Length % Counters.Length];
        return ([computer.Name, counter.StartsWith('%') ? "Processor" : counter.StartsWith('D') ? "LogicalDisk" : "Memory", counter, "_Total", Math.Round(Noise(number) * 100, 3)], computer.ResourceId);
    }

    private (object?[] Values, string ResourceId) AppRequest(int number)
    {
        var operation = Operations[(int)(Noise(number) * Operations.Length)];
        var isSuccess = Noise(number + 7919) > 0.05;
        var duration = Math.Round(5 + (Noise(number + 104729) * 295), 3);
        var id = number.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);
        return ([id, operation, $"https://shop.example/{operation.Split(' ')[1].ToLowerInvariant()}", isSuccess, isSuccess ? "200" : "500", duration, 1, id + id, "shop",
            new System.Text.Json.Nodes.JsonObject { ["attempt"] = 1 + (number % 3) }], identity.ResourceId.ToLowerInvariant());
    }

    private (object?[] Values, string ResourceId) Activity(int number) =>
        ([Activities[number % Activities.Length], number % 7 == 0 ? "Failure" : "Success", "Administrative", number % 7 == 0 ? "Error" : "Informational", "admin@" + identity.TenantDomain,
            identity.ResourceGroup, identity.SubscriptionId, $"00000000-0000-4000-8000-{number:x12}"], identity.ResourceId.ToLowerInvariant());

    // Rows lie on round times, so that a row keeps its values while it grows older.
    private LogTable Table(string name, (string Name, KustoType Type)[] columns, TimeSpan every, int perStep, Func<int, (object?[] Values, string ResourceId)> row)
    {
        KustoColumn[] all =
        [
            new("TenantId", KustoType.String),
            new("TimeGenerated", KustoType.DateTime),
            .. columns.Select(column => new KustoColumn(column.Name, column.Type)),
            new("Type", KustoType.String),
            new("_ResourceId", KustoType.String),
        ];
        return new LogTable(name, all, now => Rows(now));

        IEnumerable<object?[]> Rows(DateTimeOffset now)
        {
            var steps = (int)(TimeSpan.FromHours(Hours) / every);
            var last = now.UtcTicks / every.Ticks;
            for (var step = last - steps + 1; step <= last; step++)
            {
                var time = new DateTimeOffset(step * every.Ticks, TimeSpan.Zero);
                for (var index = 0; index < perStep; index++)
                {
                    var (values, resourceId) = row((int)(((step * perStep) + index) & int.MaxValue));
                    yield return [identity.CustomerId, time, .. values, name, resourceId];
                }
            }
        }
    }

    /// <summary>A number in [0, 1) that looks random and depends on its argument alone.</summary>
    private static double Noise(int number)
    {
        var hash = (ulong)(uint)number * 0x9E3779B97F4A7C15;
        hash = (hash ^ (hash >> 29)) * 0xBF58476D1CE4E5B9;
        return ((hash ^ (hash >> 32)) >> 11) / (double)(1UL << 53);
    }
}
