using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkKit.Analyzers.Secrets;
using SdkKit.Benchmarks.Measurement;

namespace SdkKit.Benchmarks.Analyzer;

/// <summary>What the secret rules cost a build: by Roslyn's own telemetry in a warm compiler, and in a compiler that just started.</summary>
internal static class AnalyzerBenchmark
{
    private const double MillisecondsPerMegabyte = 5;
    private const double ShareOfBinding = 0.01;
    private const double ColdMilliseconds = 150;

    public static ImmutableArray<DiagnosticAnalyzer> SecretRules { get; } = Instances(typeof(HardCodedSecretAnalyzer).Assembly, static id => id.StartsWith("SDKKIT1", StringComparison.Ordinal));

    public static async Task<IReadOnlyList<Comparison>> RunAsync()
    {
        var sources = AnalyzedSources.Read();
        var peer = PeerAnalyzers.SecurityCodeScan();
        var warm = await SteadyState.LowestAsync(() => MeasureAsync(sources, SecretRules), () => MeasureAsync(sources, peer), () => Task.FromResult(Bind(sources)));
        var (ours, theirs, binding) = (warm[0], warm[1], warm[2]);
        var size = sources.Megabytes;
        var cold = await ColdCompiler.MeasureAsync(sources);
        return
        [
            Warm("telemetry", "limit", MillisecondsPerMegabyte, 1),
            Warm("of binding", "binding", binding / size, ShareOfBinding),
            Warm("against a peer", "SCS0015", theirs / size, 1),
            new("analyzer", "cold, csc /reportanalyzer", "ms", cold.Ours, "limit", ColdMilliseconds, 1),
            new("analyzer", "cold, against a peer", "ms", cold.Ours, "SCS0015", cold.Peer, 1),
        ];

        Comparison Warm(string name, string baseline, double value, double limit) => new("analyzer", $"warm, {name}", "ms/MB", ours / size, baseline, value, limit);
    }

    public static ImmutableArray<DiagnosticAnalyzer> Instances(Assembly assembly, Func<string, bool> reports) =>
    [
        .. assembly.GetTypes()
            .Where(static type => !type.IsAbstract && type.IsAssignableTo(typeof(DiagnosticAnalyzer)) && type.GetConstructor(Type.EmptyTypes) is not null)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)
            .Where(analyzer => analyzer.SupportedDiagnostics.Any(descriptor => reports(descriptor.Id))),
    ];

    private static async Task<double> MeasureAsync(AnalyzedSources sources, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);
        var analysis = sources.Compile().WithAnalyzers(analyzers, options);
        await analysis.GetAnalyzerDiagnosticsAsync();
        var total = 0.0;
        foreach (var analyzer in analyzers)
            total += (await analysis.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None)).ExecutionTime.TotalMilliseconds;
        return total;
    }

    private static double Bind(AnalyzedSources sources)
    {
        var compilation = sources.Compile();
        var start = Stopwatch.GetTimestamp();
        compilation.GetDiagnostics();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
