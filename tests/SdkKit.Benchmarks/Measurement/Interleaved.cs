using System.Diagnostics;

namespace SdkKit.Benchmarks.Measurement;

/// <summary>Measures cases in turn, round after round: what slows the machine down for a while slows all of them.</summary>
internal static class Interleaved
{
    private const int UsualRounds = 101;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1.5);

    public static Task<Dictionary<string, Measured>> RunAsync(params MeasuredCase[] cases) => RunAsync(UsualRounds, cases);

    public static async Task<Dictionary<string, Measured>> RunAsync(int rounds, params MeasuredCase[] cases)
    {
        await WarmUpAsync(cases);
        var times = cases.ToDictionary(one => one.Name, _ => new List<double>());
        var bytes = cases.ToDictionary(one => one.Name, _ => new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            foreach (var one in cases)
            {
                var (time, allocated) = await RoundAsync(one);
                times[one.Name].Add(time);
                bytes[one.Name].Add(allocated);
            }
        }

        return cases.ToDictionary(one => one.Name, one => new Measured(Fastest(times[one.Name]), Median(bytes[one.Name])));
    }

    // In turn as well: the compiler's second tier fits shared code, as HttpClient is, to the callers that it has seen, and the first would
    // have it for itself. Long enough for that tier, which comes 100 ms after the last first-tier call and works beside the program.
    private static async Task WarmUpAsync(MeasuredCase[] cases)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < WarmUp * cases.Length)
        {
            foreach (var one in cases)
            {
                await one.RunAsync(Math.Max(1, one.Iterations / 20));
            }

            await Task.Delay(10);
        }
    }

    private static async Task<(double Nanoseconds, double Bytes)> RoundAsync(MeasuredCase one)
    {
        GC.Collect();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var start = Stopwatch.GetTimestamp();
        await one.RunAsync(one.Iterations);
        var elapsed = Stopwatch.GetElapsedTime(start);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        return (elapsed.TotalNanoseconds / one.Iterations, Math.Round((double)allocated / one.Iterations));
    }

    /// <summary>The mean of the fastest tenth: whatever else a machine does only ever adds to a time.</summary>
    private static double Fastest(List<double> values) => values.Order().Take(Math.Max(1, values.Count / 10)).Average();

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
