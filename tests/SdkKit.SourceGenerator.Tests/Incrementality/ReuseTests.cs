using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SdkKit.SourceGenerator.Parsing;
using SdkKit.SourceGenerator.Reuse;

namespace SdkKit.SourceGenerator.Tests.Incrementality;

/// <summary>What was read off an interface is kept while only bodies change, and not one edit longer.</summary>
public sealed class ReuseTests
{
    private const string Client = "[AzureApiClient(Service = AzureService.KeyVault)] public interface IClient { [Get(Routes.A)] Task A(Filter filter, Day day, CancellationToken c); }";

    private const string Others = """
        public static class Routes
        {
            public const string A = "/old";
            public static string B() => "1";
            public static int C { get { return 1; } }
            static Routes() { }
        }
        public sealed record Filter(string Name) { public override string ToString() { return "1"; } }
        public enum Day { First = 1 }
        """;

    [Theory]
    [InlineData("=> \"1\"", "=> \"2\"")]
    [InlineData("return 1;", "return 2;")]
    [InlineData("static Routes() { }", "static Routes() { int Local() => 3; }")]
    [InlineData("{ return \"1\"; }", "{ return base.ToString(); }")]
    public void Edit_InsideABody_ReadsNothing(string before, string after) => Assert.Equal(0, ReadsAfter(compilation => Edited(compilation, before, after)));

    [Theory]
    [InlineData("\"/old\"", "\"/new\"")]
    [InlineData("(string Name)", "(string Name, int Size)")]
    [InlineData("First = 1", "First = 2")]
    [InlineData("public static class Routes", "public static partial class Routes")]
    [InlineData("public sealed record", "#nullable disable\npublic sealed record")]
    [InlineData("{ return \"1\"; }", "{ return \"1\"; }\n#nullable disable\n")]
    [InlineData("{ return \"1\"; }", "{\n#nullable disable\n return \"1\"; }")]
    public void Edit_OfADeclarationElsewhere_ReadsAgain(string before, string after) => Assert.Equal(1, ReadsAfter(compilation => Edited(compilation, before, after)));

    [Fact]
    public void Change_OfTheProject_ReadsAgain()
    {
        var library = Generated.Compile("public class Library;").ToMetadataReference();

        Assert.Equal(1, ReadsAfter(compilation => compilation.AddReferences(library)));
        Assert.Equal(1, ReadsAfter(compilation => compilation.WithAssemblyName("Renamed")));
        Assert.Equal(1, ReadsAfter(compilation => compilation.WithOptions(compilation.Options.WithNullableContextOptions(NullableContextOptions.Disable))));
        Assert.Equal(1, ReadsAfter(compilation => compilation.AddSyntaxTrees(compilation.SyntaxTrees[^1].WithFilePath("Another.cs"))));
        Assert.Equal(0, ReadsAfter(compilation => compilation));
    }

    [Fact]
    public void Edit_TakenBack_IsReadAsItWas()
    {
        var compilation = Generated.Compile(Client, Others);
        var start = Generated.HostDriver().RunGenerators(compilation, TestContext.Current.CancellationToken);
        var edited = start.RunGenerators(Edited(compilation, "/old", "/new"), TestContext.Current.CancellationToken);

        Assert.Equal(Generated.Sources(start), Generated.Sources(edited.RunGenerators(compilation, TestContext.Current.CancellationToken)));
        Assert.NotEqual(Generated.Sources(start), Generated.Sources(edited));
    }

    private static CSharpCompilation Edited(CSharpCompilation compilation, string before, string after)
    {
        Assert.Contains(before, Others, StringComparison.Ordinal);
        return Generated.Replace(compilation, 1, Others.Replace(before, after, StringComparison.Ordinal));
    }

    /// <summary>How often the client is read again after the change.</summary>
    private static int ReadsAfter(Func<CSharpCompilation, CSharpCompilation> change)
    {
        var generator = new Counter();
        var compilation = Generated.Compile(Client, Others);
        var driver = CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options)
            .RunGenerators(compilation, TestContext.Current.CancellationToken);
        Assert.Equal(1, generator.Reads);
        driver.RunGenerators(change(compilation.Clone()), TestContext.Current.CancellationToken);
        return generator.Reads - 1;
    }

    /// <summary>Says what it was asked for, where the real one parses.</summary>
    private sealed class Counter : IIncrementalGenerator
    {
        public int Reads { get; private set; }

        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
            context.SyntaxProvider.ForAttributeWithMetadataName(
                ClientParser.AttributeName,
                static (_, _) => true,
                (target, _) => ParsedClients.Get(target, _ =>
                {
                    Reads++;
                    return null;
                })),
            static (_, _) => { });
    }
}
