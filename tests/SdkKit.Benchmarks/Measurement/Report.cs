using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SdkKit.Benchmarks.Measurement;

internal static class Report
{
    public static void Print(TextWriter output, IReadOnlyList<Comparison> results)
    {
        output.WriteLine($"{"benchmark",-9} {"case",-28} {"unit",-6} {"value",10} {"baseline",-24} {"its value",10} {"ratio",8} {"limit",8}");
        foreach (var one in results)
        {
            var verdict = one.IsWithinLimit ? "" : "  over its limit";
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{one.Benchmark,-9} {one.Case,-28} {one.Unit,-6} {one.Value,10:#,0.0} {one.Baseline,-24} {one.BaselineValue,10:#,0.0} {one.Ratio,8:0.0000} {one.Limit,8:0.0000}{verdict}"));
        }
    }

    public static void Write(string file, IReadOnlyList<Comparison> results) =>
        File.WriteAllText(file, JsonSerializer.Serialize(results, ReportJson.Default.IReadOnlyListComparison) + "\n");
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(IReadOnlyList<Comparison>))]
internal sealed partial class ReportJson : JsonSerializerContext;
