using System.Diagnostics;
using System.Text.Json;
using SdkKit.Benchmarks.Measurement;
using SdkKit.Catalog;

namespace SdkKit.Benchmarks.Privilege;

/// <summary>
/// What the analysis of an interface of twenty methods costs: each call derived, all compared with a declared role, and the least role found. The interfaces are made
/// of the typed-in routes of Resource Manager, service by service as people write them.
/// </summary>
internal sealed class AnalysedInterfaces
{
    private const int Methods = 20;
    private const int Rounds = 40;

    private readonly BuiltInRole _declared;
    private readonly List<(string Method, string Route)[]> _interfaces;

    public AnalysedInterfaces(string manifestJson)
    {
        using var manifest = JsonDocument.Parse(manifestJson);
        _declared = RoleCatalog.TryFind("Reader", out var reader) ? reader : throw new InvalidOperationException("There is no Reader.");
        _interfaces =
        [
            .. manifest.RootElement.GetProperty("clients").EnumerateArray()
                .Where(client => client.GetProperty("service").GetString() == "ResourceManager")
                .SelectMany(client => client.GetProperty("operations").EnumerateArray()
                    .Select(operation => (operation.GetProperty("method").GetString()!, operation.GetProperty("route").GetString()!)).Chunk(Methods))
                .Where(chunk => chunk.Length == Methods),
        ];
    }

    public IEnumerable<Comparison> Measure(string benchmark)
    {
        // Once for the compiler of this process, with other needs than those that are measured.
        foreach (var one in _interfaces)
        {
            Analyse(one[..(Methods / 2)]);
            Analyse(one[(Methods / 2)..]);
        }

        var first = Time(_interfaces, rounds: 1);
        var again = Time(_interfaces, Rounds);
        yield return new Comparison(benchmark, "20 methods", "us", again, "limit", 100, 1);
        // Not held to the limit: the compiler meets an interface once for the first time and then with every edit.
        yield return new Comparison(benchmark, "20 methods, first seen", "us", first, "limit", 100, Limit: null);
    }

    /// <summary>Microseconds for one interface: the middle one of all, in the best round.</summary>
    private double Time(List<(string Method, string Route)[]> interfaces, int rounds)
    {
        var best = double.MaxValue;
        for (var round = 0; round < rounds; round++)
        {
            var each = interfaces.Select(one =>
            {
                var watch = Stopwatch.StartNew();
                Analyse(one);
                return watch.Elapsed.TotalMicroseconds;
            }).Order().ToList();
            best = Math.Min(best, each[each.Count / 2]);
        }

        return best;
    }

    private void Analyse((string Method, string Route)[] calls)
    {
        var needs = calls.SelectMany(call => PermissionCatalog.Derive("ResourceManager", call.Method, call.Route, []).Requirements).Distinct().ToList();
        var missing = needs.Where(need => need.MetBy(_declared) is null).ToList();
        var least = RoleRanking.Least(needs, PermissionCatalog.DocumentedRoles("ResourceManager"));
        GC.KeepAlive((missing, least));
    }
}
