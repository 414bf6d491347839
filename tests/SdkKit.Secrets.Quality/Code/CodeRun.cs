using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SdkKit.Secrets.Quality.Cases;
using SdkKit.Secrets.Quality.Detection;

namespace SdkKit.Secrets.Quality.Code;

/// <summary>
/// Real C# without known leaks: what is reported at default severity, for each million of lines outside of tests. Says where and by which rule, for somebody to look
/// at, and never what.
/// </summary>
internal static class CodeRun
{
    private const double MostPerMillion = 1;
    private const int MostRows = 100;

    private static readonly string[] Tests = ["test", "sample", "mock", "example", "tutorial", "benchmark"];

    /// <summary>True where the figure is reached.</summary>
    /// <exception cref="BadInputException">The folder is missing or holds no C#.</exception>
    public static bool Run(string folder, bool analyzer, TextWriter output)
    {
        var files = Files(folder);
        if (files.Count == 0)
            throw new BadInputException($"{folder} holds no C# files outside of tests; give the folder of a code base");

        var reports = files.AsParallel().AsOrdered().Select(path => Report(path, analyzer)).ToList();
        var lines = reports.Sum(static r => (long)r.Lines);
        var found = reports.SelectMany(static r => r.Found).ToList();
        foreach (var row in found.Take(MostRows))
            output.WriteLine(row);

        var rate = found.Count * 1_000_000.0 / lines;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"code, {(analyzer ? "compiler" : "engine")}: {found.Count} reports in {files.Count} files of {lines} lines: {rate:0.00} a million (at most {MostPerMillion}): {(rate <= MostPerMillion ? "reached" : "MISSED")}"));
        return rate <= MostPerMillion;
    }

    private static List<string> Files(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Where(path => !IsTest(Path.GetRelativePath(folder, path))).Order(StringComparer.Ordinal)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{folder}: cannot be read ({error.Message.TrimEnd('.')}); give the path of an existing folder");
        }
    }

    private static bool IsTest(string path) => Tests.Any(word => path.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static (int Lines, List<string> Found) Report(string path, bool analyzer)
    {
        var text = File.ReadAllText(path);
        var reports = analyzer ? OfCompiler(path, text) : OfEngine(text);
        return (text.AsSpan().Count('\n'), [.. reports.Select(r => $"{path}({1 + text.AsSpan(0, r.Start).Count('\n')}): {r.Rule}")]);
    }

    private static IEnumerable<Detection.Detection> OfEngine(string text) =>
        SecretScanner.Scan(text, new SecretScanOptions { Syntax = TextSyntax.CSharp }).Where(static f => f.Confidence > SecretConfidence.Low).Select(static f => new Detection.Detection(f.Rule.Id, f.Start, f.Length));

    private static IEnumerable<Detection.Detection> OfCompiler(string path, string text) =>
        AnalyzerDetector.Analyze(CSharpSyntaxTree.ParseText(text, path: path)).Where(static d => d.Severity >= DiagnosticSeverity.Warning).Select(static d => new Detection.Detection(d.Id, d.Location.SourceSpan.Start, d.Location.SourceSpan.Length));
}
