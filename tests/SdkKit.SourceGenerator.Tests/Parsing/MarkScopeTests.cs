using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SdkKit.SourceGenerator.Model;
using SdkKit.SourceGenerator.Parsing;
using SdkKit.SourceGenerator.Parsing.Marks;

namespace SdkKit.SourceGenerator.Tests.Parsing;

/// <summary>Attributes are read off the text where that says all; what the compiler binds is the measure.</summary>
public sealed class MarkScopeTests
{
    private static readonly Gen<string> OfMethod = Gen.OneOf(
        "[Get(\"/a/{id}\")]", "[Get(@\"/a\"), Header(\"X-A\", \"b\")]", "[Get(\"\"\"/a\"\"\", ApiVersion = \"1\")]", "[@Get(\"/a\")]", "[GetAttribute(\"/a\")]", "[SdkKit.Get(\"/a\")]", "[method: Get(\"/a\")]",
        "[return: Get(\"/a\")]", "[Get(route: \"/a\")]", "[Get(Routes.A)]", "[Get(\"/a\" + \"/b\")]", "[Get(null!)]", "[Get(nameof(IClient))]", "[Get(\"/a\", TimeoutSeconds = 3)]", "[Get]", "[Get(1)]",
        "[Get(\"/a\", \"/b\")]", "[Get(\"/a\", ApiVersion = \"1\", ApiVersion = \"2\")]", "[Get(\"/a\", Route = \"/b\")]", "[Get(\"/a\"u8)]", "[Get(\"/a\"]", "[HttpMethod(\"PURGE\", \"/a\")]", "[Purge(\"/a\")]",
        "[Post(\"/a\"), RequiresRole(\"Reader\", Scope = \"x\"), RequiresAction(\" a/b \"), RequiresAppRole(\"c\")]", "[Obsolete(\"old\"), Put(\"/a\")]", "[Delete(\"/a\")] [Paged(Items = \"x\", NextLink = \"y\")]",
        "[Get(\"/a\"), LongRunning(FinalStateVia = FinalStateVia.Location)]", "[Get(\"/a\"), JsonLines]", "[Patch(\"/a\"), Multipart(\"x\")]", "[Rehydrate]", "[Header]", "[Missing] [Get(\"/a\")]");

    private static readonly Gen<string> OfParameter = Gen.OneOf(
        "", "[Body]", "[Body(ContentType = \"a/b\")]", "[Header(\"X-A\")]", "[Header]", "[Header(\"X-A\", \"b\")]", "[Header(\"X-A\"), Header(\"X-B\")]", "[Header(Routes.A)]", "[Query]", "[Query(\"q\", Format = \"D\")]",
        "[Query(CollectionFormat = CollectionFormat.Csv)]", "[Query(name: \"q\")]", "[Path]", "[Path(\"id\")]", "[Form(\"f\", Prefix = \"p\")]", "[Multipart(\"m\", FileName = \"n\")]",
        "[System.Runtime.InteropServices.Optional]", "[Body, System.Runtime.InteropServices.DefaultParameterValue(null)]");

    private static readonly Gen<string> Around = Gen.OneOf(
        "", "", "", "global using Get = SdkKit.PostAttribute;", "global using Header = SdkKit.BodyAttribute;", "global using PathAttribute = SdkKit.QueryAttribute;", "global using Space = SdkKit;", "global using static Outside;",
        "global using Other;", "namespace Place { public class GetAttribute(string route) : HttpVerbAttribute(route); }", "public class Get(string route) : HttpVerbAttribute(route);", "public class Header;", "global using System.IO;",
        "namespace Place { public class Body : Attribute; }", "namespace SdkKit { public class Get : Attribute; }", "namespace Place.Get { class Some; }");

    private static readonly Gen<string> Before = Gen.OneOf("", "", "using Get = SdkKit.PutAttribute;", "using Other;", "extern alias Get;", "using static Outside;", "using System.IO;");

    private static readonly Gen<string> Declaration = Gen.OneOf(
        "namespace Place;\n[AzureApiClient(Service = AzureService.KeyVault)] public interface IClient { METHODS }",
        "namespace Place { using Post = SdkKit.GetAttribute; [AzureApiClient(Service = AzureService.KeyVault)] public interface IClient { METHODS } }",
        "namespace SdkKit.Samples { [AzureApiClient(Service = AzureService.KeyVault)] public interface IClient { METHODS } }",
        "[AzureApiClient(Service = AzureService.KeyVault)] public interface IClient<Get> { METHODS }",
        "[AzureApiClient(Service = AzureService.KeyVault)] public interface IClient { METHODS public class Get(string route) : HttpVerbAttribute(route); }",
        "[AzureApiClient(Service = AzureService.KeyVault)] public interface IClient : INested { METHODS }",
        "[AzureApiClient(Service = AzureService.KeyVault)] public partial interface IClient { METHODS } public partial interface IClient { [Get(\"/c\")] Task C([Body] string a); }",
        "public class Outer { public class Query : Attribute; [AzureApiClient(Service = AzureService.KeyVault)] public interface IClient { METHODS } }");

    private const string Rest = """
        namespace Other { public class QueryAttribute : Attribute; public class GetAttribute(string route) : HttpVerbAttribute(route); }
        public static class Outside { public class PutAttribute(string route) : HttpVerbAttribute(route); }
        public class PurgeAttribute(string route) : HttpVerbAttribute(route);
        public interface INested { [Get("/n")] Task N([Query] string n); public class DeleteAttribute(string route) : HttpVerbAttribute(route); }
        public static class Routes { public const string A = "/x"; }
        """;

    [Fact]
    public void Marks_OfAnyInterface_AreThoseThatTheCompilerBinds()
    {
        var method = Gen.Select(OfMethod, OfParameter, OfParameter).Select((own, first, second) => $"{own} Task<string> M{{0}}({first} string id, {second} string? other = null);");
        Gen.Select(Around, Before, Declaration, method.Array[1, 3]).Sample(
            (around, before, declaration, methods) =>
            {
                var all = string.Concat(methods.Select((one, number) => one.Replace("{0}", $"{number}", StringComparison.Ordinal)));
                var (bound, read, _) = Parse(around, $"{before}\n{declaration.Replace("METHODS", all, StringComparison.Ordinal)}");
                Assert.Equal(bound, read);
            },
            iter: 400,
            threads: 1);
    }

    [Theory]
    [InlineData("[Get(\"/a/{id}\", ApiVersion = \"1\")] Task A([Path] string id, [Header(\"X-A\")] string a, [Query(\"q\", Format = \"D\")] Guid g, CancellationToken c);")]
    [InlineData("[Put(\"/a\"), Header(\"X-A\", \"b\"), RequiresRole(\"Reader\")] Task A([Body(ContentType = \"a/b\")] string body, CancellationToken c);")]
    [InlineData("[HttpMethod(\"PURGE\", \"/a\")] Task A([Form] string f, [Form(\"g\")] string g);")]
    public void Marks_OfPlainTexts_NeedNoBinding(string method)
    {
        var (_, _, scope) = Parse("global using System.IO;", $"namespace Place; [AzureApiClient(Service = AzureService.KeyVault)] public interface IClient {{ {method} }}");
        var syntax = scope!.Value.Declaration.Members.OfType<MethodDeclarationSyntax>().Single();

        Assert.NotNull(scope.Value.Scope.TryRead(syntax.AttributeLists));
        Assert.All(syntax.ParameterList.Parameters, parameter => Assert.NotNull(scope.Value.Scope.TryRead(parameter.AttributeLists)));
    }

    private static (ClientModel? Bound, ClientModel? Read, (MarkScope Scope, TypeDeclarationSyntax Declaration)? Scope) Parse(string around, string source)
    {
        var compilation = Generated.Compile(around, source, Rest);
        var tree = compilation.SyntaxTrees[2];
        var declaration = tree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>().First(one => one.Identifier.ValueText == "IClient");
        var model = compilation.GetSemanticModel(tree);
        var type = model.GetDeclaredSymbol(declaration)!;
        var scope = MarkScope.TryOf(type, declaration, model, CancellationToken.None);
        var client = type.GetAttributes().Single(one => one.AttributeClass!.Name == "AzureApiClientAttribute");
        // Read first: nothing of the methods is bound by then.
        var read = ClientParser.Parse(type, client, scope, CancellationToken.None).Model;
        return (ClientParser.Parse(type, client, scope: null, CancellationToken.None).Model, read, scope is null ? null : (scope, declaration));
    }
}
