using System.Diagnostics;
using System.Globalization;
using SdkKit.Catalog;

namespace SdkKit.Benchmarks.Privilege;

/// <summary>The catalogue's first use in a process: tables are read, code is compiled, a call is derived and a role compared.</summary>
internal static class FirstUse
{
    /// <summary>The argument with which this program does nothing else.</summary>
    public const string Argument = "first-use";

    private const int Runs = 9;

    public static void Run()
    {
        var watch = Stopwatch.StartNew();
        var derived = PermissionCatalog.Derive("ResourceManager", "GET", "/subscriptions/{s}/resourceGroups/{g}/providers/Microsoft.Storage/storageAccounts/{a}", []);
        var isEnough = RoleCatalog.TryFind("Reader", out var reader) && derived.Requirements[0].MetBy(reader) is not null;
        watch.Stop();
        Console.Out.WriteLine((isEnough ? watch.Elapsed.TotalMilliseconds : double.NaN).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The median of processes of their own, in milliseconds.</summary>
    public static async Task<double> MeasureAsync()
    {
        var milliseconds = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            var start = new ProcessStartInfo("dotnet", ["exec", typeof(FirstUse).Assembly.Location, Argument]) { RedirectStandardOutput = true };
            using var process = Process.Start(start)!;
            milliseconds.Add(double.Parse(await process.StandardOutput.ReadToEndAsync(), CultureInfo.InvariantCulture));
            await process.WaitForExitAsync();
        }

        return milliseconds.Order().ElementAt(Runs / 2);
    }
}
