using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace SdkKit.Benchmarks.Analyzer;

/// <summary>Compiles in a process of its own, as a build without the compiler server does, and reads what the compiler says each analyzer took; the lowest of some rounds.</summary>
internal static partial class ColdCompiler
{
    private const int Rounds = 3;

    public static async Task<(double Ours, double Peer)> MeasureAsync(AnalyzedSources sources)
    {
        List<double> ours = [], peers = [];
        for (var round = 0; round < Rounds; round++)
        {
            var report = await CompileAsync(sources);
            ours.Add(AnalyzerBenchmark.SecretRules.Sum(rule => TimeOf(report, rule.GetType().FullName!, "SDKKIT")));
            peers.Add(PeerAnalyzers.SecurityCodeScan().Sum(rule => TimeOf(report, rule.GetType().FullName!, "SCS")));
        }

        return (ours.Min(), peers.Min());
    }

    private static double TimeOf(string report, string analyzer, string ids)
    {
        // "   0.029      3   SdkKit.Analyzers.Secrets.HardCodedSecretAnalyzer (SDKKIT1001, …)"; less than a millisecond reads <0.001
        foreach (var line in report.Split('\n'))
        {
            if (line.Contains($"{analyzer} ({ids}", StringComparison.Ordinal) && Seconds().Match(line) is { Success: true } match)
                return double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) * 1000;
        }

        throw new InvalidOperationException($"The compiler's report does not name {analyzer}.");
    }

    private static async Task<string> CompileAsync(AnalyzedSources sources)
    {
        var folder = Directory.CreateTempSubdirectory("sdkkit-benchmark-");
        try
        {
            var arguments = Path.Combine(folder.FullName, "arguments.rsp");
            var usings = Path.Combine(folder.FullName, "Usings.cs");
            await File.WriteAllTextAsync(usings, AnalyzedSources.Usings);
            await File.WriteAllLinesAsync(arguments,
            [
                "/nologo", "/target:library", "/nostdlib", "/langversion:preview", "/nullable:enable", "/unsafe", "/nowarn:CS8019", "/reportanalyzer", $"/out:\"{Path.Combine(folder.FullName, "a.dll")}\"",
                .. AnalyzedSources.References.Select(static path => $"/reference:\"{path}\""),
                .. Directory.EnumerateFiles(AppContext.BaseDirectory, "SdkKit.*.dll").Where(IsAnalyzerPart).Select(static path => $"/analyzer:\"{path}\""),
                .. Directory.EnumerateFiles(PeerAnalyzers.PathOf, "*.dll").Select(static path => $"/analyzer:\"{path}\""),
                .. sources.Files.Select(static file => $"\"{file}\""),
                $"\"{usings}\"",
            ]);
            var start = new ProcessStartInfo("dotnet", ["exec", CompilerPath(), $"@{arguments}"]) { RedirectStandardOutput = true, RedirectStandardError = true };
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            var errors = output.Split('\n').Where(static line => line.Contains(": error CS", StringComparison.Ordinal)).ToList();
            if (errors.Count > 0)
                await Console.Error.WriteLineAsync($"The code base has {errors.Count} errors, the first is {errors[0].Trim()}: what is measured cold is less than a build costs.");
            return output + await error;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static bool IsAnalyzerPart(string path) => Path.GetFileNameWithoutExtension(path) is "SdkKit.Analyzers" or "SdkKit.Catalog" or "SdkKit.Manifest" or "SdkKit.Secrets";

    /// <summary>The newest SDK's, beside the runtime that this runs on.</summary>
    private static string CompilerPath()
    {
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        return Directory.EnumerateDirectories(Path.Combine(root, "sdk")).Select(static sdk => Path.Combine(sdk, "Roslyn", "bincore", "csc.dll")).Where(File.Exists).Max()
            ?? throw new InvalidOperationException($"There is no SDK with a compiler under {root}.");
    }

    [GeneratedRegex(@"<?\s*(\d+\.\d+)")]
    private static partial Regex Seconds();
}
