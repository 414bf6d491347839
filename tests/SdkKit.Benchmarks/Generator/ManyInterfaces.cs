using System.Globalization;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SdkKit.Benchmarks.Generator;

/// <summary>A project of 1,000 interfaces with 5 methods each, and one file that has nothing to do with them.</summary>
internal sealed class ManyInterfaces
{
    private const int Count = 1000;
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14);
    private static readonly CSharpCompilationOptions Options = new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
    private readonly SyntaxTree[] _trees;
    private readonly MetadataReference[] _references;
    private int _edits;

    /// <param name="usings">The namespace of the attributes.</param>
    /// <param name="attribute">What stands above each interface.</param>
    /// <param name="library">The assembly of the attributes.</param>
    public ManyInterfaces(string usings, string attribute, Type library)
    {
        _references = [.. Net100.References.All, MetadataReference.CreateFromFile(library.Assembly.Location)];
        _trees = [.. Enumerable.Range(0, Count).Select(number => Parse(Interface(number, usings, attribute), number)), Parse(Models, Count), Parse("class Unrelated;", Count + 1)];
    }

    /// <summary>The project as a compiler that has just started sees it: its trees are new, so that nothing is remembered of them.</summary>
    public CSharpCompilation Compile() => CSharpCompilation.Create(
        "Subject", _trees.Select(tree => CSharpSyntaxTree.Create((CSharpSyntaxNode)tree.GetRoot(), ParseOptions, tree.FilePath)), _references, Options);

    /// <summary>The project after a key was pressed in the file that has nothing to do with the interfaces.</summary>
    public CSharpCompilation EditUnrelated(CSharpCompilation compilation) =>
        compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[^1], Parse($"class Unrelated {{ int X() => {++_edits}; }}", Count + 1));

    private static SyntaxTree Parse(string source, int number) => CSharpSyntaxTree.ParseText(source, ParseOptions, $"File{number}.cs");

    private static string Interface(int number, string usings, string attribute) => string.Format(
        CultureInfo.InvariantCulture,
        """
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using {1};

        namespace Subject.Area{0};

        {2}
        public interface IOrders{0}
        {{
            [Get("/orders{0}/{{id}}")]
            Task<Order> GetAsync(string id, CancellationToken cancellationToken);

            [Get("/orders{0}")]
            Task<List<Order>> ListAsync(string filter, int? top, CancellationToken cancellationToken);

            [Post("/orders{0}")]
            Task<Order> CreateAsync([Body] Order order, [Header("Prefer")] string prefer, CancellationToken cancellationToken);

            [Put("/orders{0}/{{id}}/lines/{{line}}")]
            Task UpdateAsync(string id, int line, [Body] Order order, CancellationToken cancellationToken);

            [Delete("/orders{0}/{{id}}")]
            Task DeleteAsync(string id, CancellationToken cancellationToken);
        }}
        """,
        number,
        usings,
        attribute);

    private const string Models = """
        using System.Text.Json.Serialization;

        namespace Subject;

        public sealed record Order(string Id, int Size);

        [JsonSerializable(typeof(Order))]
        public partial class OrderJson : JsonSerializerContext;
        """;
}
