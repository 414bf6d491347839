using System.Text.Json;
using System.Text.RegularExpressions;
using SdkKit.Catalog;

namespace SdkKit.Benchmarks.Privilege;

/// <summary>
/// The public operation map against the derivation. The folder holds <c>arm-action-exceptions.json</c>, the rows in which the plain rule and the map differ, and
/// <c>api-actions.json</c>, whose rule says how many rows the map has; where it holds the whole <c>map.json</c>, that is gone through row by row.
/// </summary>
internal static partial class OperationMap
{
    /// <returns>The rows that differ, and how many there are in all.</returns>
    public static (IReadOnlyList<MapDifference> Differing, int Rows) Compare(string folder)
    {
        var map = Path.Combine(folder, "map.json");
        var rows = (File.Exists(map) ? ReadMap(map) : ReadExceptions(Path.Combine(folder, "arm-action-exceptions.json"))).ToList();
        var differing = rows.Select(row => (row, Derived: Derive(row.Method, row.Path)))
            .Where(one => !one.row.Actions.Contains(one.Derived, StringComparer.OrdinalIgnoreCase))
            .Select(one => new MapDifference(one.row.Method, one.row.Path, one.Derived, one.row.Actions));
        return ([.. differing], File.Exists(map) ? rows.Count : CountOfRows(Path.Combine(folder, "api-actions.json")));
    }

    private static string Derive(string method, string path)
    {
        var derived = ArmRule.Derive(method, path);
        return derived.Requirements.Count > 0 ? derived.Requirements[0].ToString() : derived.Outcome.ToString();
    }

    private static IEnumerable<(string Method, string Path, List<string> Actions)> ReadMap(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        foreach (var method in json.RootElement.EnumerateObject())
        {
            foreach (var path in method.Value.EnumerateObject())
            {
                yield return (method.Name, path.Name, [.. path.Value.EnumerateObject().Select(action => action.Name)]);
            }
        }
    }

    private static IEnumerable<(string Method, string Path, List<string> Actions)> ReadExceptions(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        foreach (var row in json.RootElement.EnumerateArray())
        {
            yield return (row.GetProperty("method").GetString()!, row.GetProperty("path").GetString()!, [.. row.GetProperty("mapActions").EnumerateArray().Select(action => action.GetString()!)]);
        }
    }

    private static int CountOfRows(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        var text = json.RootElement.GetProperty("rule").GetProperty("verifiedAgainst").GetString()!;
        return int.Parse(Rows().Match(text).Groups[1].Value.Replace(",", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"of ([\d,]+) operation/action pairs")]
    private static partial Regex Rows();
}
