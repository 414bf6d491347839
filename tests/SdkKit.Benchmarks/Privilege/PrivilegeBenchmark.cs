using System.Diagnostics;
using SdkKit.Benchmarks.Measurement;
using SdkKit.Catalog;

namespace SdkKit.Benchmarks.Privilege;

/// <summary>What deriving and comparing costs, and how far it agrees with what is published. The data are in the folder after <c>--data</c>.</summary>
internal static class PrivilegeBenchmark
{
    private const string Name = "privilege";
    private const int Methods = 20;

    public static Task<IReadOnlyList<Comparison>> RunAsync(string? folder)
    {
        var results = new List<Comparison>(Load());
        results.Add(Analysis());
        if (folder is not null)
        {
            results.Add(Compare("rows unlike the operation map", OperationMap.Compare(folder), limit: 0.005));
            results.Add(Compare("roles that are not documented", DocumentedRoles.Compare(folder), limit: 0));
        }

        return Task.FromResult<IReadOnlyList<Comparison>>(results);
    }

    /// <summary>The first use in this process: tables are read, and what is asked of them is parsed.</summary>
    private static IEnumerable<Comparison> Load()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        var roles = RoleCatalog.All;
        var derived = PermissionCatalog.Derive("ResourceManager", "GET", Route(0), []);
        watch.Stop();
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(roles);
        GC.KeepAlive(derived);
        yield return new Comparison(Name, "catalogue load", "ms", watch.Elapsed.TotalMilliseconds, "limit", 20, 1);
        yield return new Comparison(Name, "catalogue memory", "MB", bytes / 1e6, "limit", 5, 1);
    }

    /// <summary>An interface of twenty methods: each derived, all compared with a declared role and with the least.</summary>
    private static Comparison Analysis()
    {
        RoleCatalog.TryFind("Reader", out var reader);
        var best = double.MaxValue;
        for (var round = 0; round < 200; round++)
        {
            var watch = Stopwatch.StartNew();
            var needs = Enumerable.Range(0, Methods).SelectMany(index => PermissionCatalog.Derive("ResourceManager", "GET", Route(index), []).Requirements).Distinct().ToList();
            var isEnough = needs.All(need => need.MetBy(reader!) is not null);
            var least = RoleRanking.Least(needs, PermissionCatalog.DocumentedRoles("ResourceManager"));
            watch.Stop();
            GC.KeepAlive((isEnough, least));
            best = Math.Min(best, watch.Elapsed.TotalMicroseconds);
        }

        return new Comparison(Name, "interface of 20 methods", "us", best, "limit", 100, 1);
    }

    private static Comparison Compare(string title, (IReadOnlyList<string> Differing, int Rows) result, double limit)
    {
        foreach (var row in result.Differing)
        {
            Console.Out.WriteLine($"  {row}");
        }

        return new Comparison(Name, title, "rows", result.Differing.Count, "all rows", result.Rows, limit);
    }

    private static string Route(int index) =>
        $"/subscriptions/{{s}}/resourceGroups/{{g}}/providers/Microsoft.Storage/storageAccounts/{{a}}{(index % 2 == 0 ? "" : "/blobServices/default/containers/{c}")}";
}
