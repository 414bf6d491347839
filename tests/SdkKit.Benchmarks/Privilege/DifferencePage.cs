using SdkKit.Benchmarks.Measurement;

namespace SdkKit.Benchmarks.Privilege;

/// <summary><c>docs/operation-map.md</c>: every row in which the derivation and the public map differ, with the reason.</summary>
internal static class DifferencePage
{
    /// <returns>Differences that the page does not list, and rows of the page that do not differ, in words, and how many rows it has.</returns>
    public static (IReadOnlyList<string> Differing, int Rows) Compare(IReadOnlyList<MapDifference> differences)
    {
        var listed = File.ReadLines(Path.Combine(Repository.Root, "docs", "operation-map.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => string.Join(" | ", line.Split('|', StringSplitOptions.TrimEntries)[1..4])).ToHashSet();
        var found = differences.Select(one => $"`{one.Method} {one.Path}` | `{one.Derived}` | {string.Join(", ", one.Actions.Select(action => $"`{action}`"))}").ToHashSet();
        return ([.. found.Except(listed).Select(row => $"not on the page: {row}"), .. listed.Except(found).Select(row => $"only on the page: {row}")], listed.Count);
    }
}
