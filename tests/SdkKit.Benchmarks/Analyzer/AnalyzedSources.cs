using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using SdkKit.Benchmarks.Measurement;

namespace SdkKit.Benchmarks.Analyzer;

/// <summary>
/// A real code base: the folder that SDKKIT_BENCHMARK_SOURCES names, or the 450 files of this repository that compile with nothing but the assemblies that the benchmarks run
/// with, since code that does not bind says nothing about the cost of binding.
/// </summary>
internal sealed class AnalyzedSources
{
    /// <summary>What projects import by default.</summary>
    public const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Diagnostics.CodeAnalysis;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly string[] Shipped = ["src/SdkKit.Catalog", "src/SdkKit.Manifest", "src/SdkKit.Secrets", "analyzers"];

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Preview);

    private readonly List<(string Path, SourceText Text)> _files;

    private AnalyzedSources(List<(string Path, SourceText Text)> files) => _files = files;

    public IEnumerable<string> Files => _files.Select(static file => file.Path);

    public double Megabytes => _files.Sum(static file => (double)file.Text.Length) / 1e6;

    public static IReadOnlyList<string> References { get; } =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(static path => !Path.GetFileName(path).StartsWith("SdkKit", StringComparison.Ordinal))];

    public static AnalyzedSources Read()
    {
        var root = Environment.GetEnvironmentVariable("SDKKIT_BENCHMARK_SOURCES");
        var folders = root is null ? Shipped.Select(static part => Path.Combine(Repository.Root, part)) : [root];
        var files = folders.SelectMany(static folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
            .Where(static file => !file.Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);
        return new AnalyzedSources([.. files.Select(static file => (file, SourceText.From(File.ReadAllText(file))))]);
    }

    /// <summary>Parsed anew, so that no run finds what another has built.</summary>
    public CSharpCompilation Compile() => CSharpCompilation.Create(
        "Analyzed",
        _files.Append(("Usings.cs", SourceText.From(Usings))).Select(static file => CSharpSyntaxTree.ParseText(file.Item2, ParseOptions, file.Item1)),
        References.Select(static path => MetadataReference.CreateFromFile(path)),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
}
