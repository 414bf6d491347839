using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SdkKit.SourceGenerator.Tests.Pages;

/// <summary>A page that tells one program is compiled as one: its samples are the files of a project with implicit usings and the packages that the page names.</summary>
public sealed class WholePageTests
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    // What a page leaves to its reader.
    private static readonly Dictionary<string, string> Around = new()
    {
        ["README.md"] = Beside,
        ["src/SdkKit/PACKAGE.md"] = Beside,
    };

    private const string Beside = """
        global using SdkKit;
        public sealed record LogsQuery(string Query);
        public sealed record LogsQueryResult(string Text);
        public abstract class MyJson(System.Text.Json.JsonSerializerOptions? options) : System.Text.Json.Serialization.JsonSerializerContext(options) { public static MyJson Default => null!; }
        """;

    /// <summary>Its samples are lines of a program that the page does not show.</summary>
    private const string PageOfFragments = "docs/authentication.md";

    private const string Program = """
        using Azure.Core;
        using Azure.Identity;
        using Microsoft.Extensions.DependencyInjection;

        IServiceCollection services = new ServiceCollection();
        TokenCredential credential = new AzureCliCredential();

        """;

    // Assemblies of older frameworks that this one unifies; the SDK's projects do not hear of them either.
    private static readonly Dictionary<string, ReportDiagnostic> SilencedBySdk = new() { ["CS1701"] = ReportDiagnostic.Suppress, ["CS1702"] = ReportDiagnostic.Suppress };

    private static readonly Lazy<IReadOnlyList<MetadataReference>> References = new(() =>
    [
        .. Basic.Reference.Assemblies.Net100.References.All,
        .. Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll").Where(IsLibrary).Select(path => MetadataReference.CreateFromFile(path)),
    ]);

    public static TheoryData<string> Pages =>
    [
        "README.md",
        "src/SdkKit/PACKAGE.md",
        "docs/tutorial.md",
        .. Directory.EnumerateFiles(Path.Combine(Page.Root, "docs", "tasks"), "*.md").Select(path => "docs/tasks/" + Path.GetFileName(path)).Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> Fragments => [.. Page.Samples(PageOfFragments)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_Samples_CompileTogetherWithoutAWarning(string page) =>
        AssertCompiles(page, Page.Samples(page).Concat(Around.TryGetValue(page, out var around) ? [around] : []));

    [Theory]
    [MemberData(nameof(Fragments))]
    public void Fragment_InAProgram_CompilesWithoutAWarning(string fragment) =>
        AssertCompiles(PageOfFragments, [Program + fragment, Beside, .. Page.Samples("README.md")]);

    [Fact]
    public void Tasks_OfTheIndex_AreAllThePages()
    {
        var index = File.ReadAllText(Path.Combine(Page.Root, "docs", "README.md"));

        Assert.All(Pages.Select(row => row.Data).Where(page => page.StartsWith("docs/", StringComparison.Ordinal)), page => Assert.Contains($"]({page["docs/".Length..]})", index, StringComparison.Ordinal));
    }

    private static void AssertCompiles(string page, IEnumerable<string> samples)
    {
        var trees = samples.Prepend(ImplicitUsings).Select((source, index) => CSharpSyntaxTree.ParseText(source, Generated.ParseOptions, path: $"{page}#{index}")).ToArray();
        var isProgram = trees.Any(tree => tree.GetRoot(TestContext.Current.CancellationToken).ChildNodes().OfType<GlobalStatementSyntax>().Any());
        var kind = isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        var options = new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable).WithSpecificDiagnosticOptions(SilencedBySdk);

        var found = Generated.Diagnostics(CSharpCompilation.Create("Sample", trees, References.Value, options));

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private static bool IsLibrary(string path)
    {
        var name = Path.GetFileName(path);
        return (name.StartsWith("SdkKit", StringComparison.Ordinal) && !name.Contains("Tests", StringComparison.Ordinal) && !name.Contains("Generator", StringComparison.Ordinal))
            || name.StartsWith("Azure.", StringComparison.Ordinal)
            || name is "System.ClientModel.dll"
            || name.StartsWith("xunit.v3", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal);
    }
}
