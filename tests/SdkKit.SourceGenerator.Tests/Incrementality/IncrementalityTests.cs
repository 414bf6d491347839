using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SdkKit.SourceGenerator.Parsing;

namespace SdkKit.SourceGenerator.Tests.Incrementality;

public sealed class IncrementalityTests
{
    private const string First = """
        [AzureApiClient(Service = AzureService.KeyVault, Role = "Reader", Scope = "{a}")]
        public interface IFirst { [Get("/a/{id}")] Task A(string id, DayOfWeek day, int[] numbers, CancellationToken c); }
        """;

    private const string Second = """
        [AzureApiClient(Service = AzureService.ResourceManager)]
        public interface ISecond { [Delete("/b")] Task B(CancellationToken c); }
        """;

    private const string Unrelated = "class Unrelated { int X() => 1; }";

    [Fact]
    public void Same_Sources_AreCachedThroughout() => Assert.Equal(
        ["Clients: Cached Cached", "ManifestClients: Cached Cached", "Manifest: Cached", "Outputs: Cached Cached Cached"],
        Reasons(compilation => compilation.Clone()));

    [Fact]
    public void Unrelated_Edit_EmitsNothing() => Assert.Equal(
        ["Clients: Cached Cached", "ManifestClients: Cached Cached", "Manifest: Cached", "Outputs: Cached Cached Cached"],
        Reasons(compilation => Generated.Replace(compilation, 2, Unrelated.Replace("1", "2", StringComparison.Ordinal) + "class More;")));

    [Fact]
    public void Comment_InAnInterface_EmitsNothing() => Assert.Equal(
        ["Clients: Cached Cached", "ManifestClients: Cached Cached", "Manifest: Cached", "Outputs: Cached Cached Cached"],
        Reasons(compilation => Generated.Replace(compilation, 0, "// moved\n\n" + First)));

    [Fact]
    public void Edit_OfAParameter_EmitsOneClientAndNoManifest() => Assert.Equal(
        ["Clients: Modified Cached", "ManifestClients: Unchanged Cached", "Manifest: Cached", "Outputs: Modified Cached Cached"],
        Reasons(compilation => Generated.Replace(compilation, 0, First.Replace("int[] numbers", "int number", StringComparison.Ordinal))));

    [Fact]
    public void Edit_OfARoute_EmitsOneClientAndTheManifest() => Assert.Equal(
        ["Clients: Cached Modified", "ManifestClients: Cached Modified", "Manifest: Modified", "Outputs: Cached Modified Modified"],
        Reasons(compilation => Generated.Replace(compilation, 1, Second.Replace("/b", "/bb", StringComparison.Ordinal))));

    [Fact]
    public void Edit_OfABaseInterfaceInAnotherFile_ReachesTheClient()
    {
        var compilation = Generated.Compile(
            "[AzureApiClient(Service = AzureService.KeyVault)] public interface IClient : IBase;",
            "public interface IBase { [Get(\"/old\")] Task A(CancellationToken c); }");
        var driver = Generated.Driver().RunGenerators(compilation, TestContext.Current.CancellationToken);
        driver = driver.RunGenerators(Generated.Replace(compilation, 1, "public interface IBase { [Get(\"/new\")] Task A(CancellationToken c); }"), TestContext.Current.CancellationToken);

        Assert.Contains("/new", Generated.Sources(driver)["IClient.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Edit_OfOneAmongMany_EmitsItsClientAndTheManifest()
    {
        string[] sources = [.. Enumerable.Range(0, 60).Select(number => First.Replace("IFirst", $"I{number}x", StringComparison.Ordinal))];
        var compilation = Generated.Compile(sources);
        var driver = Generated.Driver().RunGenerators(compilation, TestContext.Current.CancellationToken);
        var edited = Generated.Replace(compilation, 30, sources[30].Replace("/a/", "/b/", StringComparison.Ordinal));
        var outputs = driver.RunGenerators(edited, TestContext.Current.CancellationToken).GetRunResult().Results[0]
            .TrackedOutputSteps.SelectMany(pair => pair.Value).SelectMany(step => step.Outputs).CountBy(output => output.Reason).ToDictionary();

        Assert.Equal(new() { [IncrementalStepRunReason.Modified] = 2, [IncrementalStepRunReason.Cached] = 59 }, outputs);
    }

    [Fact]
    public void Model_OfTheSameSource_IsEqualAndHoldsNoCompilerObject()
    {
        var (first, second) = (Parse(), Parse());

        Assert.NotSame(first, second);
        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
        var visited = ObjectGraph.Walk(first, node => Assert.False(
            node is ISymbol or SyntaxNode or SyntaxTree or Compilation or Location or SemanticModel or AttributeData, $"{node.GetType()} is in the model"));
        Assert.InRange(visited, 200, 10_000);
    }

    private const string Everything = """
        using System.Text.Json.Serialization;
        [AzureApiClient(Service = AzureService.KeyVault, Role = "Reader", Scope = "{a}", JsonContext = typeof(Json))]
        [Header("X-A", "a")]
        public interface IEverything<T> where T : class
        {
            [Get("/a/{id}/{f.Name}?x=1")] Task<T?> Get<U>(string id, Filter f, DayOfWeek? day, int[] numbers, Dictionary<string, string[]> map, [Header("X-B")] U value, CancellationToken c) where U : struct, ISpanFormattable;
            [Post("/b", TimeoutSeconds = 3)] Task<AzureResponse<Filter>> Post([Body] Filter f, [Header] Dictionary<string, string> headers, CancellationToken c);
            [Multipart, Put("/c")] Task Put(System.IO.Stream file, Filter json, CancellationToken c);
            [Patch("/d")] Task Patch([Form] Filter? form, CancellationToken c);
            [Delete("/e/{missing}")] Task Stub(CancellationToken c);
        }
        public sealed record Filter(string Name, string[]? Tags);
        public abstract class Json(System.Text.Json.JsonSerializerOptions? o) : JsonSerializerContext(o) { public static Json Default => null!; }
        """;

    private static Model.ClientModel Parse()
    {
        var type = Generated.Compile(Everything).GetTypeByMetadataName("IEverything`1")!;
        var model = ClientParser.Parse(type, type.GetAttributes()[0], scope: null, CancellationToken.None).Model!;
        Assert.Equal(4, model.Methods.Count(method => method.Call is not null));
        return model;
    }

    private static IEnumerable<string> Reasons(Func<CSharpCompilation, Compilation> edit)
    {
        var compilation = Generated.Compile(First, Second, Unrelated);
        var driver = Generated.Driver().RunGenerators(compilation, TestContext.Current.CancellationToken);
        var result = driver.RunGenerators(edit(compilation), TestContext.Current.CancellationToken).GetRunResult().Results[0];
        foreach (var step in (string[])[StepNames.Clients, StepNames.ManifestClients, StepNames.Manifest])
        {
            yield return $"{step}: {Describe(result.TrackedSteps[step])}";
        }

        yield return $"Outputs: {Describe(result.TrackedOutputSteps.SelectMany(pair => pair.Value))}";
    }

    private static string Describe(IEnumerable<IncrementalGeneratorRunStep> steps) =>
        string.Join(' ', steps.SelectMany(step => step.Outputs).Select(output => output.Reason));
}
