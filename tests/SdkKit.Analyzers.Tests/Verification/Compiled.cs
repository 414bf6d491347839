using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;
using Microsoft.Extensions.DependencyInjection;

namespace SdkKit.Analyzers.Tests.Verification;

/// <summary>A small real project in memory, compiled against .NET 10 and SdkKit, with analyzers run over it.</summary>
internal static class Compiled
{
    private static readonly MetadataReference[] References =
        [.. Net100.References.All, Of(typeof(AzureApiClientAttribute)), Of(typeof(Azure.ETag)), Of(typeof(IServiceCollection)), Of(typeof(MetricsServiceExtensions))];

    public static Document Document(string source, params string[] otherFiles)
    {
        var workspace = new AdhocWorkspace(MefHostServices.DefaultHost);
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Subject", "Subject", LanguageNames.CSharp,
            compilationOptions: options, parseOptions: new CSharpParseOptions(LanguageVersion.CSharp14), metadataReferences: References));
        for (var i = 0; i < otherFiles.Length; i++)
            project = project.AddDocument($"Other{i}.cs", otherFiles[i]).Project;
        return project.AddDocument("Subject.cs", SourceText.From(source)).Project.Documents.Last();
    }

    /// <summary>Diagnostics of <paramref name="analyzers"/>, ordered by place; fails when the code itself does not compile.</summary>
    public static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(
        Document document, ImmutableArray<DiagnosticAnalyzer> analyzers, IReadOnlyDictionary<string, string>? properties = null, params AdditionalText[] files)
    {
        var compilation = (await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        var errors = compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static d => d.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(errors.Count == 0, $"The sample does not compile: {string.Join("; ", errors)}");

        return await AnalyzeAsync(compilation, analyzers, properties, [.. files]);
    }

    /// <summary>The same for any compilation, with errors or without.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(
        Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, IReadOnlyDictionary<string, string>? properties = null, params ImmutableArray<AdditionalText> files)
    {
        var options = new AnalyzerOptions(files, new GlobalProperties(properties));
        var found = await compilation.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(found, static d => d.Id.StartsWith("AD", StringComparison.Ordinal));
        return [.. found.OrderBy(static d => d.Location.SourceTree?.FilePath).ThenBy(static d => d.Location.SourceSpan.Start)];
    }

    private static PortableExecutableReference Of(Type type) => MetadataReference.CreateFromFile(type.Assembly.Location);

    private sealed class GlobalProperties(IReadOnlyDictionary<string, string>? values) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(values);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Options(IReadOnlyDictionary<string, string>? values) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
            {
                value = null;
                return values?.TryGetValue(key, out value) == true;
            }
        }
    }
}
