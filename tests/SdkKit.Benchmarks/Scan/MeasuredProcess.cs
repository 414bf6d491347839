using System.Diagnostics;
using System.Globalization;

namespace SdkKit.Benchmarks.Scan;

/// <summary>A program run to its end.</summary>
internal sealed record MeasuredProcess(double Seconds, double PeakMegabytes)
{
    public static async Task<MeasuredProcess> RunAsync(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        var error = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
        var end = process.WaitForExitAsync();
        var peak = 0.0;
        while (await Task.WhenAny(end, Task.Delay(10)) != end)
            peak = Math.Max(peak, PeakOf(process.Id));
        var seconds = clock.Elapsed.TotalSeconds;
        await Task.WhenAll(output, error);
        return new(seconds, peak);
    }

    /// <summary>The highest resident size so far, in MB; zero where the system does not tell.</summary>
    private static double PeakOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(static l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
