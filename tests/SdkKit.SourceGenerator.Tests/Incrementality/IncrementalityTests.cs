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
    public void Edits_OneAfterTheOther_EndAsACleanRunDoes()
    {
        var random = new Random(20261122);
        string[] variants = [First, Second, First.Replace("/a/", "/x/", StringComparison.Ordinal), Second.Replace("Delete", "Put", StringComparison.Ordinal), "", Unrelated, "not c#", "[AzureApiClient] interface I"];
        var compilation = Generated.Compile(First, Second.Replace("ISecond", "IThird", StringComparison.Ordinal), Unrelated);
        var driver = Generated.Driver().RunGenerators(compilation, TestContext.Current.CancellationToken);
        for (var edit = 0; edit < 60; edit++)
        {
            compilation = Generated.Replace(compilation, random.Next(3), variants[random.Next(variants.Length)]);
            driver = driver.RunGenerators(compilation, TestContext.Current.CancellationToken);
            if (!driver.GetRunResult().Results[0].GeneratedSources.IsDefault)
            {
                Assert.Equal(Generated.Sources(Generated.Driver().RunGenerators(compilation, TestContext.Current.CancellationToken)), Generated.Sources(driver));
            }
        }
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
        Assert.InRange(visited, 20, 10_000);
    }

    private static Model.ClientModel Parse()
    {
        var type = Generated.Compile(First).GetTypeByMetadataName("IFirst")!;
        return ClientParser.Parse(type, type.GetAttributes()[0], CancellationToken.None).Model!;
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
