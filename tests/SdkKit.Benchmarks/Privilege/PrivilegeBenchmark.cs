using SdkKit.Benchmarks.Measurement;
using SdkKit.Benchmarks.Scan;
using SdkKit.Catalog;
using SdkKit.Tests.Permissions.Routes;

namespace SdkKit.Benchmarks.Privilege;

/// <summary>What deriving and comparing costs, and how far it agrees with what is published. The data are in the folder after <c>--data</c>.</summary>
internal static class PrivilegeBenchmark
{
    private const string Name = "privilege";
    private const int Runs = 7;

    public static async Task<IReadOnlyList<Comparison>> RunAsync(string? folder)
    {
        var results = new List<Comparison>
        {
            Memory(),
            new(Name, "catalogue load", "ms", await FirstUse.MeasureAsync(), "limit", 20, 1),
        };
        results.AddRange(new AnalysedInterfaces(SdkKit.Generated.ProvisioningManifestSource.Json).Measure(Name));
        results.Add(await LeastAsync());

        var (routes, wrong) = RouteTable.Compare(SdkKit.Generated.ProvisioningManifestSource.Json);
        results.Add(Compare("typed-in routes, wrong", (wrong, routes), limit: 0));
        if (folder is not null)
        {
            var (differing, rows) = OperationMap.Compare(folder);
            results.Add(Compare("rows unlike the operation map", ([.. differing.Select(one => one.ToString())], rows), limit: 0.005));
            results.Add(Compare("of these not explained", DifferencePage.Compare(differing), limit: 0));
            results.Add(Compare("roles that are not documented", DocumentedRoles.Compare(folder), limit: 0));
        }

        return results;
    }

    /// <summary>What stays in memory when everything has been read and all roles have been ranked.</summary>
    private static Comparison Memory()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var derived = PermissionCatalog.Derive("ResourceManager", "GET", "/subscriptions/{s}/resourceGroups/{g}/providers/Microsoft.Storage/storageAccounts/{a}", []);
        var least = RoleRanking.Least(derived.Requirements, PermissionCatalog.DocumentedRoles("ResourceManager"));
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive((derived, least));
        return new Comparison(Name, "catalogue memory", "MB", bytes / 1e6, "limit", 5, 1);
    }

    /// <summary>The command as a process, from its start to its end.</summary>
    private static async Task<Comparison> LeastAsync()
    {
        var seconds = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            seconds.Add((await MeasuredProcess.RunAsync(Path.GetTempPath(), "dotnet", "exec", Repository.Tool, "roles", "least", "Microsoft.Storage/storageAccounts/listKeys/action")).Seconds);
        }

        return new Comparison(Name, "sdkkit roles least", "ms", seconds.Order().ElementAt(Runs / 2) * 1000, "limit", 300, 1);
    }

    private static Comparison Compare(string title, (IReadOnlyList<string> Differing, int Rows) result, double limit)
    {
        foreach (var row in result.Differing)
        {
            Console.Out.WriteLine($"  {row}");
        }

        return new Comparison(Name, title, "rows", result.Differing.Count, "all rows", result.Rows, limit);
    }
}
