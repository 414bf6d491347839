using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace SdkKit.SourceGenerator.Tests;

/// <summary>Sources compiled with the generator, as a user's project is.</summary>
internal static class Generated
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using SdkKit;
        """;

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp14);

    private static readonly Lazy<ImmutableArray<MetadataReference>> References = new(() =>
    [
        .. Net100.References.All,
        .. new[]
        {
            typeof(AzureApiClientAttribute).Assembly,
            typeof(Azure.Core.TokenCredential).Assembly,
            typeof(Microsoft.Extensions.DependencyInjection.IServiceCollection).Assembly,
            typeof(Microsoft.Extensions.DependencyInjection.IHttpClientBuilder).Assembly,
        }.Select(assembly => MetadataReference.CreateFromFile(assembly.Location)),
    ]);

    public static CSharpCompilation Compile(params string[] sources) => CSharpCompilation.Create(
        "Subject",
        sources.Prepend(Usings).Select((source, index) => CSharpSyntaxTree.ParseText(source, ParseOptions, path: $"File{index}.cs")),
        References.Value,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>A driver that can be asked which step said what.</summary>
    public static GeneratorDriver Driver() => Driver(trackSteps: true);

    /// <summary>A driver as the compiler and the editors have it.</summary>
    public static GeneratorDriver HostDriver() => Driver(trackSteps: false);

    private static CSharpGeneratorDriver Driver(bool trackSteps) => CSharpGeneratorDriver.Create(
        [new ClientGenerator().AsSourceGenerator()],
        parseOptions: ParseOptions,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackSteps));

    public static CSharpCompilation Replace(CSharpCompilation compilation, int file, string source)
    {
        var tree = compilation.SyntaxTrees[file + 1];
        return compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(source, ParseOptions, tree.FilePath));
    }

    /// <summary>The same sources as a compiler that has just started has them: nothing is known of its trees.</summary>
    public static CSharpCompilation Anew(CSharpCompilation compilation) =>
        compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Select(tree => CSharpSyntaxTree.Create((CSharpSyntaxNode)tree.GetRoot(), (CSharpParseOptions)tree.Options, tree.FilePath)));

    /// <summary>The generated files by name.</summary>
    public static Dictionary<string, string> Sources(params string[] sources) => Sources(Driver().RunGenerators(Compile(sources), TestContext.Current.CancellationToken));

    public static Dictionary<string, string> Sources(GeneratorDriver driver)
    {
        var result = driver.GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        return result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());
    }

    /// <summary>Everything that the compiler has to say about sources and generated code; hidden hints are left out.</summary>
    public static IReadOnlyList<string> Diagnostics(params string[] sources) => Diagnostics(Compile(sources));

    public static IReadOnlyList<string> Diagnostics(CSharpCompilation compilation)
    {
        Driver().RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        return [.. output.GetDiagnostics().Where(one => one.Severity > DiagnosticSeverity.Hidden).Select(one => one.ToString())];
    }

    /// <summary>What the compiler has to say about generated code where it says most: documentation checked, every warning on.</summary>
    public static IReadOnlyList<string> DiagnosticsOfOutput(CSharpCompilation compilation)
    {
        var options = ParseOptions.WithDocumentationMode(DocumentationMode.Diagnose);
        var documented = CSharpCompilation.Create(
            "Subject",
            compilation.SyntaxTrees.Select(tree => CSharpSyntaxTree.ParseText(tree.ToString(), options, tree.FilePath)),
            compilation.References,
            compilation.Options.WithWarningLevel(9999));
        CSharpGeneratorDriver.Create([new ClientGenerator().AsSourceGenerator()], parseOptions: options)
            .RunGeneratorsAndUpdateCompilation(documented, out var output, out _);
        var written = documented.SyntaxTrees.ToHashSet();
        return [.. output.GetDiagnostics().Where(one => one.Severity > DiagnosticSeverity.Hidden && !written.Contains(one.Location.SourceTree!)).Select(one => one.ToString())];
    }

    /// <summary>Compiles and loads.</summary>
    public static Assembly Load(params string[] sources)
    {
        Driver().RunGeneratorsAndUpdateCompilation(Compile(sources), out var output, out _);
        using var image = new MemoryStream();
        EmitResult result = output.Emit(image);
        Assert.True(result.Success, string.Join(Environment.NewLine, result.Diagnostics));
        image.Position = 0;
        return new AssemblyLoadContext("Subject", isCollectible: true).LoadFromStream(image);
    }
}
