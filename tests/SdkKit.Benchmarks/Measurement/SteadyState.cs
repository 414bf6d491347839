using System.Diagnostics;

namespace SdkKit.Benchmarks.Measurement;

/// <summary>
/// Measures long cases in turn until none gets faster any more. A process that lives on, as the compiler server does, runs code that the second tier has compiled, and that
/// tier comes late: rounds before it measure the compiling of the case, not the case.
/// </summary>
internal static class SteadyState
{
    private const int FewestRounds = 10;

    /// <summary>So many rounds without a new lowest of any case are steady.</summary>
    private const int QuietRounds = 4;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(100);

    /// <summary>The lowest time of each case: whatever else a machine does only ever adds to one.</summary>
    /// <param name="cases">Each does its work once and tells how long it took, in milliseconds.</param>
    public static async Task<double[]> LowestAsync(params Func<Task<double>>[] cases)
    {
        var lowest = cases.Select(static _ => double.MaxValue).ToArray();
        var clock = Stopwatch.StartNew();
        for (var (round, last) = (0, 0); clock.Elapsed < Longest && (round < FewestRounds || round - last <= QuietRounds); round++)
        {
            for (var i = 0; i < cases.Length; i++)
            {
                GC.Collect();
                var time = await cases[i]();
                last = time < lowest[i] ? round : last;
                lowest[i] = Math.Min(lowest[i], time);
            }
        }

        return lowest;
    }
}
