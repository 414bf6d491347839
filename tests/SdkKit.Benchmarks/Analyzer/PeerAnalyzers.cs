using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SdkKit.Benchmarks.Analyzer;

/// <summary>SecurityCodeScan's rule about hard-coded passwords, loaded from its package: it is measured, not linked.</summary>
internal static class PeerAnalyzers
{
    public static string PathOf { get; } = typeof(PeerAnalyzers).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static a => a.Key == "SecurityCodeScan").Value!;

    public static ImmutableArray<DiagnosticAnalyzer> SecurityCodeScan()
    {
        AppDomain.CurrentDomain.AssemblyResolve += static (_, wanted) =>
            Path.Combine(PathOf, new AssemblyName(wanted.Name).Name + ".dll") is var file && File.Exists(file) ? Assembly.LoadFrom(file) : null;
        return AnalyzerBenchmark.Instances(Assembly.LoadFrom(Path.Combine(PathOf, "SecurityCodeScan.VS2019.dll")), static id => id == "SCS0015");
    }
}
