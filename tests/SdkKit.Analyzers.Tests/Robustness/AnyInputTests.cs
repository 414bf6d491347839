using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkKit.Analyzers.Secrets;
using SdkKit.Analyzers.Secrets.Flows;
using SdkKit.Analyzers.Secrets.Text;
using SdkKit.Analyzers.Tests.Verification;

namespace SdkKit.Analyzers.Tests.Robustness;

/// <summary>An analyzer that throws is switched off by the compiler for the whole project (AD0001): the secret rules take any source, whole or broken.</summary>
public sealed class AnyInputTests
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Secrets =
        [new HardCodedSecretAnalyzer(), new CredentialFlowAnalyzer(), new CommentSecretAnalyzer(), new FileSecretAnalyzer()];

    private static readonly (string Path, string Text, bool IsTest)[] Sources = [.. SourcesOfThisRepository()];

    private static readonly string[] Fragments =
    [
        "\"", "\"\"\"", "$\"{", "@\"", "}", "{", "(", ")", "[", "]", "'", "\\", "//", "/*", "*/", "#if X\n", "#endif\n", "+", "\"u8", "\0", "string.Format(\"{0\", ", "string.Join(", "string.Concat()",
        "new(\"x\")", "[..a, 'b']", "new[] { 'a', 'b', 'c', 'd', }", "password = \"", "new NetworkCredential(", "new HMACSHA256([1, 2, 3, 4, 999])", "headers[\"Authorization\"] = ", ".ToCharArray()",
    ];

    [Theory]
    [Trait("Tier", "Slow")]
    [InlineData(false, 300)]
    [InlineData(true, 200)]
    public async Task ThisRepository_Whole_HasNoFindingAndNoCrash(bool isTest, int atLeast)
    {
        var trees = Sources.Where(source => source.IsTest == isTest).Select(static source => CSharpSyntaxTree.ParseText(source.Text, path: source.Path)).ToArray();
        var compilation = CSharpCompilation.Create("All", trees, Net100.References.All);

        var found = await Compiled.AnalyzeAsync(compilation, Secrets, new Dictionary<string, string> { ["build_property.IsTestProject"] = isTest ? "true" : "" });

        Assert.True(trees.Length >= atLeast, $"{trees.Length} files");
        var warnings = string.Join("\n", found.Where(static d => d.Severity >= DiagnosticSeverity.Warning));
        Assert.True(warnings.Length == 0, warnings);
    }

    [Fact]
    [Trait("Tier", "Slow")]
    public void MutatedSources_AnyOfThem_DoNotCrash() => Gen.Select(Gen.Int[0, Sources.Length - 1], Gen.Select(Gen.Double[0, 1], Gen.Int[0, Fragments.Length - 1], Gen.Int[0, 40]).Array[1, 6])
        .Sample(
            static (source, mutations) =>
            {
                var text = mutations.Aggregate(Sources[source].Text, static (text, mutation) => Mutate(text, mutation));
                var compilation = CSharpCompilation.Create("One", [CSharpSyntaxTree.ParseText(text)], Net100.References.All);
                return Compiled.AnalyzeAsync(compilation, Secrets).GetAwaiter().GetResult().All(static d => d.Id.StartsWith("SDKKIT", StringComparison.Ordinal));
            },
            iter: 50);

    [Theory]
    [InlineData("\"a\" + ", 5_000)]
    [InlineData("(", 400)]
    [InlineData("$\"{", 8)]
    [InlineData("string.Concat(", 300)]
    [InlineData("new object[] { 'a', ", 300)]
    [InlineData("flag ? \"a\" : ", 1_000)]
    public async Task DeepNesting_OfAnyForm_EndsInTime(string opening, int depth)
    {
        var source = $"class C {{ object F() => new System.Net.NetworkCredential(\"u\", {string.Concat(Enumerable.Repeat(opening, depth))}\"x\"); }}";
        var compilation = CSharpCompilation.Create("One", [CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken)], Net100.References.All);

        await Compiled.AnalyzeAsync(compilation, Secrets).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    private static string Mutate(string text, (double Place, int Fragment, int Cut) mutation)
    {
        var at = (int)(mutation.Place * text.Length);
        return text.Remove(at, Math.Min(mutation.Cut, text.Length - at)).Insert(at, Fragments[mutation.Fragment]);
    }

    private static IEnumerable<(string Path, string Text, bool IsTest)> SourcesOfThisRepository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SdkKit.sln")))
            folder = Path.GetDirectoryName(folder)!;

        return new[] { "src", "analyzers", "tests" }
            .SelectMany(part => Directory.EnumerateFiles(Path.Combine(folder, part), "*.cs", SearchOption.AllDirectories))
            .Where(static file => !file.Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj"))
            .Select(file => (Path.GetRelativePath(folder, file), File.ReadAllText(file), Path.GetRelativePath(folder, file).StartsWith("tests", StringComparison.Ordinal)));
    }
}
