using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkKit.Analyzers.Secrets;
using SdkKit.Secrets.Quality.Cases;

namespace SdkKit.Secrets.Quality.Detection;

/// <summary>The compiler with the analyzers, on the C# cases. Most cases are lines out of a file, so each is compiled in the surroundings in which it parses best.</summary>
internal sealed class AnalyzerDetector : IDetector
{
    private const string AnalyzerCrash = "AD0001";
    private const string SecretIds = "SDKKIT10";

    /// <summary>What a line may stand in: nothing, a class, a method, an object initializer, an argument list, a collection.</summary>
    private static readonly (string Before, string After)[] Surroundings =
    [
        ("", ""),
        ("class Case\n{\n", "\n}\n"),
        ("class Case\n{\n    void Run()\n    {\n", "\n    }\n}\n"),
        ("class Case\n{\n    object Value = new Options {\n", "\n    };\n}\n"),
        ("class Case\n{\n    void Run()\n    {\n        Call(\n", "\n        );\n    }\n}\n"),
        ("class Case\n{\n    object Value = new[] {\n", "\n    };\n}\n"),
    ];

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(HardCodedSecretAnalyzer).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)
            .Where(static analyzer => analyzer.SupportedDiagnostics.Any(static d => d.Id.StartsWith(SecretIds, StringComparison.Ordinal))),
    ];

    public string Name => "compiler";

    public IReadOnlyList<IReadOnlyList<Detection>?> Detect(IReadOnlyList<QualityCase> cases) => [.. cases.AsParallel().AsOrdered().Select(static c => c.IsCSharp ? Compile(c.Text) : null)];

    private static List<Detection> Compile(string text)
    {
        var (tree, offset) = Surroundings.Select(around => (Tree: CSharpSyntaxTree.ParseText(around.Before + text + around.After), around.Before.Length))
            .MinBy(static candidate => candidate.Tree.GetDiagnostics().Count(static d => d.Severity == DiagnosticSeverity.Error));
        return
        [
            .. Analyze(tree).Select(d => new Detection(d.Id, d.Location.SourceSpan.Start - offset, d.Location.SourceSpan.Length)),
        ];
    }

    /// <summary>What the analyzers report in one file, against .NET's own reference assemblies.</summary>
    public static IEnumerable<Diagnostic> Analyze(SyntaxTree tree)
    {
        var compilation = CSharpCompilation.Create("Case", [tree], Net100.References.All, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var found = compilation.WithAnalyzers(Analyzers).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        if (found.FirstOrDefault(static d => d.Id == AnalyzerCrash) is { } crash)
            throw new InvalidOperationException(crash.GetMessage(System.Globalization.CultureInfo.InvariantCulture));

        return found.Where(static d => d.Id.StartsWith(SecretIds, StringComparison.Ordinal));
    }
}
