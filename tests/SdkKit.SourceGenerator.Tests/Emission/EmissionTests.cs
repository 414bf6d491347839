using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using SdkKit.Manifest;

namespace SdkKit.SourceGenerator.Tests.Emission;

public sealed class EmissionTests
{
    private const string Metrics = """
        namespace My.App;

        [AzureApiClient(Service = AzureService.CustomMetrics, Role = "Monitoring Metrics Publisher", Scope = "{resource}")]
        public interface IMetrics
        {
            [Post("/{**resource}/metrics")]
            Task SendAsync(string resource, [Body] HttpContent metrics, CancellationToken cancellationToken);
        }
        """;

    [Fact]
    public void Client_IsTextToReadAndStepInto()
    {
        var source = Generated.Sources(Metrics)["My.App.IMetrics.g.cs"];

        Assert.Contains(
            """
                    // POST /{**resource}/metrics
                    /// <inheritdoc/>
                    public global::System.Threading.Tasks.Task SendAsync(string resource, global::System.Net.Http.HttpContent metrics, global::System.Threading.CancellationToken cancellationToken)
                    {
                        var uri = new global::SdkKit.Http.RequestUri(_api, stackalloc char[256]);
                        uri.Path("/");
                        uri.Segments(resource, nameof(resource));
                        uri.Path("/metrics");
                        var request = _api.CreateRequest(global::System.Net.Http.HttpMethod.Post, "/{**resource}/metrics", ref uri);
                        request.Content = metrics;
                        return _api.SendAsync(request, cancellationToken);
                    }
            """,
            source,
            StringComparison.Ordinal);
        Assert.Contains("""new("AzureCloud", "https://{region}.monitoring.azure.com", ["{region}.monitoring.azure.com"], "https://monitoring.azure.com/"),""", source, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', source);
    }

    [Fact]
    public void Manifest_IsTheCanonicalTextOfEveryClient()
    {
        var json = Manifest(Metrics);

        Assert.Equal(ManifestJson.Write(ManifestJson.Read(json, "constant")), json);
        var client = Assert.Single(ManifestJson.Read(json, "constant").Clients);
        Assert.Equal(("Metrics", "My.App.IMetrics", "CustomMetrics"), (client.Name, client.Interface, client.Service));
        Assert.Equal(new ManifestRole { Role = "Monitoring Metrics Publisher", RoleId = "3913510d-42f4-4e42-8a64-420c390055eb", Scope = "{resource}" }, Assert.Single(client.Roles));
        Assert.Equal(new ManifestOperation { Method = "POST", Route = "/{**resource}/metrics", DataActions = new[] { "Microsoft.Insights/Metrics/Write" }.ToEquatableList() }, Assert.Single(client.Operations));
    }

    [Fact]
    public void Manifest_WithoutARole_HasTheLeastRoleAtTheNarrowestScope()
    {
        var client = ManifestJson.Read(
            Manifest("""
                [AzureApiClient(Service = AzureService.ResourceManager)]
                public interface IAccounts
                {
                    [Get("/subscriptions/{s}/resourceGroups/{g}/providers/Microsoft.Storage/storageAccounts/{a}")] Task<HttpResponseMessage> One(string s, string g, string a, CancellationToken c);
                    [Get("/subscriptions/{s}/resourceGroups/{g}/providers/Microsoft.Storage/storageAccounts")] Task<HttpResponseMessage> All(string s, string g, CancellationToken c);
                    [Post("/subscriptions/{s}/resourceGroups/{g}/providers/Microsoft.Storage/storageAccounts/{a}/listKeys")] Task<HttpResponseMessage> Keys(string s, string g, string a, CancellationToken c);
                }
                """),
            "constant").Clients[0];

        var role = Assert.Single(client.Roles);
        Assert.True(role.IsInferred);
        Assert.Equal("/subscriptions/{s}/resourceGroups/{g}", role.Scope);
        Assert.True(Catalog.RoleCatalog.TryFind(role.RoleId, out var definition));
        Assert.All(client.Operations.SelectMany(operation => operation.Actions), action => Assert.True(definition.Grants(action), action));
        Assert.Equal(
            ["Microsoft.Storage/storageAccounts/listKeys/action", "Microsoft.Storage/storageAccounts/read"],
            client.Operations.SelectMany(operation => operation.Actions).Distinct().Order());
    }

    [Fact]
    public void Manifest_OfTwoClients_KeepsTheScopeOfEach()
    {
        const string route = "/subscriptions/{s}/resourceGroups/GROUP/providers/Microsoft.Storage/storageAccounts";
        var manifest = ManifestJson.Read(
            Manifest($$"""
                [AzureApiClient(Service = AzureService.ResourceManager)] public interface IOne { [Get("{{route.Replace("GROUP", "one", StringComparison.Ordinal)}}")] Task<HttpResponseMessage> A(string s, CancellationToken c); }
                [AzureApiClient(Service = AzureService.ResourceManager)] public interface ITwo { [Get("{{route.Replace("GROUP", "two", StringComparison.Ordinal)}}")] Task<HttpResponseMessage> A(string s, CancellationToken c); }
                """),
            "constant");

        Assert.Equal(
            ["/subscriptions/{s}/resourceGroups/one", "/subscriptions/{s}/resourceGroups/two"],
            ManifestSet.Merge([manifest, manifest]).Clients.SelectMany(client => client.Roles).Select(role => role.Scope).Order());
    }

    [Fact]
    public void Manifest_OfAGraphClient_HasTheLeastAppRole()
    {
        var client = ManifestJson.Read(
            Manifest("""
                [AzureApiClient(Service = AzureService.MicrosoftGraph)]
                public interface IGroups { [Get("/v1.0/groups/{id}/members")] Task<HttpResponseMessage> A(string id, CancellationToken c); }
                """),
            "constant").Clients[0];

        var role = Assert.Single(client.AppRoles);
        Assert.Equal(("GroupMember.ReadBasic.All", true), (role.Value, role.IsInferred));
        Assert.Empty(client.Roles);
        Assert.Equal(["GroupMember.ReadBasic.All"], client.Operations[0].AppRoles);
    }

    [Fact]
    public void Manifest_RolesOfMethods_AreAddedOnce_AndUnknownOnesLeftOut()
    {
        var client = ManifestJson.Read(
            Manifest("""
                [AzureApiClient(Service = AzureService.ResourceManager, Role = "reader", Scope = "{a}")]
                [RequiresRole("Raeder", Scope = "{a}")]
                public interface IClient
                {
                    [Get("/a")]
                    [RequiresRole("Contributor", Scope = "{b}")]
                    [RequiresRole("Reader")]
                    Task A(CancellationToken cancellationToken);
                }
                """),
            "constant").Clients[0];

        Assert.Equal(["Contributor {b}", "Reader {a}"], client.Roles.Select(role => $"{role.Role} {role.Scope}").Order());
    }

    [Fact]
    public void Manifest_WithoutAClient_IsAbsent() => Assert.Empty(Generated.Sources("class Nothing;"));

    [Fact]
    public void Interfaces_OfOneNameInTwoNamespaces_AreTwoClients()
    {
        string[] sources =
        [
            "namespace A { [AzureApiClient(Service = AzureService.KeyVault)] public interface IClient { [Get(\"/a\")] Task A(CancellationToken c); } }",
            "namespace B.C { [AzureApiClient(Service = AzureService.KeyVault)] internal interface IClient { [Get(\"/b\")] Task B(CancellationToken c); } }",
            "[AzureApiClient(Service = AzureService.KeyVault)] interface IClient { [Get(\"/c\")] Task C(CancellationToken c); }",
        ];

        Assert.Empty(Generated.Diagnostics(sources));
        Assert.Equal(["A.IClient.g.cs", "B.C.IClient.g.cs", "IClient.g.cs", "ProvisioningManifestSource.g.cs"], Generated.Sources(sources).Keys.Order());
    }

    [Theory]
    [InlineData("Task Call(string @class, int @event, CancellationToken @return);")]
    [InlineData("Task Call(string uri, string request, string item, string[] items, CancellationToken cancellationToken);")]
    [InlineData("Task @while(CancellationToken cancellationToken);")]
    [InlineData("Task Call(double d = -0.5, float f = 1.5f, decimal m = 2.5m, DayOfWeek day = DayOfWeek.Friday, DayOfWeek? other = DayOfWeek.Monday, char c = '\\'', string s = \"\\\"\\n\", CancellationToken t = default);")]
    [InlineData("Task Call(string? a = null, int? b = 5, Guid id = default, string[]? list = null, CancellationToken t = default);")]
    [InlineData("Task Call(IEnumerable<DayOfWeek?> days, List<string?> texts, Uri link, CancellationToken t);")]
    [InlineData("Task<HttpResponseMessage> Call(params string[] x);")]
    public void Method_OfAnyNames_CompilesWithoutWarnings(string method) =>
        Assert.Empty(Generated.Diagnostics($"[AzureApiClient(Service = AzureService.KeyVault)] public interface IClient {{ [Get(\"/a\")] {method} }}"));

    [Fact]
    public void Interface_WithoutNullableContext_CompilesWithoutWarnings() => Assert.Empty(Generated.Diagnostics("""
        #nullable disable
        [AzureApiClient(Service = AzureService.KeyVault)]
        public interface IClient { [Get("/a/{id}")] Task Call(string id, string filter = null, string[] tags = null, CancellationToken t = default); }
        """));

    [Fact]
    public void Interface_InheritedAcrossFiles_IsImplementedInOrder()
    {
        string[] sources =
        [
            "public interface IBase { [Get(\"/base\")] Task Base(CancellationToken c); }",
            "[AzureApiClient(Service = AzureService.KeyVault)] public interface IClient : IBase { [Get(\"/own\")] Task Own(CancellationToken c); int Default() => 1; static int Static() => 2; }",
        ];

        Assert.Empty(Generated.Diagnostics(sources));
        var source = Generated.Sources(sources)["IClient.g.cs"];
        Assert.True(source.IndexOf("GET /base", StringComparison.Ordinal) < source.IndexOf("GET /own", StringComparison.Ordinal));
    }

    [Fact]
    public void Interface_InheritedAcrossAssemblies_IsImplementedFromItsMetadata()
    {
        using var image = new MemoryStream();
        Assert.True(Generated.Compile("""
            namespace Library;
            public sealed record Filter(string Name, [property: System.Text.Json.Serialization.JsonPropertyName("$top")] int? Top);
            public interface IBase<T> { [Get("/base/{id}")] Task<T> Base(string id, Filter filter, [Header("X-Day")] DayOfWeek? day = DayOfWeek.Friday, CancellationToken c = default); int Default() => 1; }
            """).Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        var compilation = Generated.Compile("[AzureApiClient(Service = AzureService.KeyVault)] public interface IClient : Library.IBase<HttpResponseMessage> { [Get(\"/own\")] Task Own(CancellationToken c); }")
            .AddReferences(MetadataReference.CreateFromImage(image.ToArray()));

        Assert.Empty(Generated.Diagnostics(compilation));
        var source = Generated.Sources(Generated.Driver().RunGenerators(compilation, TestContext.Current.CancellationToken))["IClient.g.cs"];
        Assert.Contains("// GET /base/{id}?", source, StringComparison.Ordinal);
        Assert.Contains("Base(string id, global::Library.Filter filter, global::System.DayOfWeek? day = (global::System.DayOfWeek)5, ", source, StringComparison.Ordinal);
        Assert.True(source.IndexOf("GET /base", StringComparison.Ordinal) < source.IndexOf("GET /own", StringComparison.Ordinal));
    }

    [Fact]
    public void Interface_NestedInAClass_IsNamedAfterBoth() => Assert.Contains(
        "public sealed class OuterClient : global::Outer.IClient",
        Generated.Sources("public class Outer { [AzureApiClient(Service = AzureService.KeyVault)] public interface IClient { [Get(\"/a\")] Task A(CancellationToken c); } }").Values.First(),
        StringComparison.Ordinal);

    [Fact]
    public async Task Method_ThatCannotBeACall_IsAStub_AndItsSiblingWorks()
    {
        const string Source = """
            [AzureApiClient(BaseAddress = "https://api.example", Audience = "api://x")]
            public interface IClient
            {
                [Get("/a/{missing}")] Task Unmatched(string other, CancellationToken c);
                [Get("/a")] int NotATask(ref int x, out string y);
                T Generic<T>(T value) where T : class, new();
                Task NoVerb();
                [Get("/json")] Task<string> NoContext(CancellationToken c);
                [Get("/good")] Task Good(CancellationToken c);
            }
            """;

        Assert.Empty(Generated.Diagnostics(Source));
        var assembly = Generated.Load(Source);
        var transport = new Answering();
        var client = assembly.GetType("Client")!.GetMethod("Create")!.Invoke(null, [new FixedCredential(), new AzureClientOptions { Transport = transport }])!;
        await (Task)client.GetType().GetMethod("Good")!.Invoke(client, [CancellationToken.None])!;
        Assert.Equal("https://api.example/good", transport.Address!.AbsoluteUri);

        foreach (var (name, id) in new[] { ("Unmatched", "SDKKIT0001"), ("NoVerb", "SDKKIT0009"), ("NoContext", "SDKKIT0006") })
        {
            var method = assembly.GetType("IClient")!.GetMethod(name)!;
            var thrown = Assert.Throws<TargetInvocationException>(() => method.Invoke(client, [.. method.GetParameters().Select(_ => (object?)null)]));
            Assert.Equal(id, Assert.IsType<NotSupportedException>(thrown.InnerException).Message);
        }
    }

    [Fact]
    public void Interface_ThatCannotBeAClient_IsLeftOut() => Assert.Empty(Generated.Sources("""
        public class Outer<T> { [AzureApiClient(Service = AzureService.KeyVault)] public interface IInner { [Get("/a")] Task A(CancellationToken c); } }
        [AzureApiClient(Service = AzureService.KeyVault)] public interface IProperty { int Count { get; } }
        [AzureApiClient(Service = AzureService.KeyVault)] public class NotPartial;
        [AzureApiClient(Service = AzureService.KeyVault)] public partial record Copied;
        """));

    [Fact]
    public void Output_InAForeignCulture_IsTheSame()
    {
        const string Source = "[AzureApiClient(Service = AzureService.KeyVault)] public interface IClient { [Get(\"/a\")] Task A(double d = -0.5, int n = -1, decimal m = -1.5m, CancellationToken c = default); }";
        var expected = Generated.Sources(Source);
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (culture.NumberFormat.NegativeSign, culture.NumberFormat.NumberDecimalSeparator) = ("\u2212", ",");
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            Assert.Equal(expected, Generated.Sources(Source));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Names_ThatOnlyLetterCaseTellsApart_AreTwoFiles()
    {
        const string Source = """
            namespace A { [AzureApiClient(Service = AzureService.KeyVault)] public interface IMetaData { [Get("/a")] Task A(CancellationToken c); } }
            namespace A { [AzureApiClient(Service = AzureService.KeyVault)] public interface IMetadata { [Get("/b")] Task B(CancellationToken c); } }
            namespace a { [AzureApiClient(Service = AzureService.KeyVault)] public interface IMetadata { [Get("/c")] Task C(CancellationToken c); } }
            namespace A { [AzureApiClient(Service = AzureService.KeyVault)] public interface IOther { [Get("/d")] Task D(CancellationToken c); } }
            """;

        Assert.Empty(Generated.Diagnostics(Source));
        var files = Generated.Sources(Source).Keys.Order(StringComparer.Ordinal).ToList();
        Assert.Equal(5, files.Count);
        Assert.Contains("A.IOther.g.cs", files);
        Assert.Equal(3, files.Count(file => file.StartsWith("A.IMeta", StringComparison.OrdinalIgnoreCase) && file.Contains('-', StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("public sealed record Thing(int Size); [AzureApiClient(Service = AzureService.KeyVault)] public interface IThing { [Get(\"/a\")] Task A(CancellationToken c); }", "ThingClient")]
    [InlineData("[AzureApiClient(Service = AzureService.KeyVault)] public interface IThing { [Get(\"/a\")] Task Thing(CancellationToken c); }", "ThingClient")]
    [InlineData("[AzureApiClient(Service = AzureService.KeyVault)] public interface IThing { [Get(\"/a\")] Task Definition(CancellationToken c); }", "Thing")]
    public void Name_ThatIsTaken_IsAvoided(string source, string client)
    {
        Assert.Empty(Generated.Diagnostics(source));
        Assert.Contains($"public sealed class {client} : global::IThing", Generated.Sources(source)["IThing.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Interfaces_WithOneSignatureTwice_AreBothImplemented()
    {
        const string Source = """
            public interface IFirst { [Get("/first")] Task Call(string x, CancellationToken c); [Get("/f")] Task Only(CancellationToken c); }
            public interface ISecond { [Get("/second")] Task Call(string x, CancellationToken c); [Get("/s")] Task Only(int n, CancellationToken c); }
            [AzureApiClient(Service = AzureService.KeyVault)] public interface IClient : IFirst, ISecond { [Get("/own")] new Task Call(string x, CancellationToken c); }
            """;

        Assert.Empty(Generated.Diagnostics(Source));
        var source = Generated.Sources(Source)["IClient.g.cs"];
        Assert.All(["/first", "/second", "/own", "/f", "/s"], route => Assert.Contains($"GET {route}", source, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Task Call<T>(T x, CancellationToken c) where T : struct, ISpanFormattable;")]
    [InlineData("Task<T> Call<T>(CancellationToken c) where T : class?, IDisposable, new();")]
    [InlineData("Task<T?> Call<T>(CancellationToken c) where T : class;")]
    [InlineData("Task<List<T>> Call<T, @class>([Query] @class? x, CancellationToken c) where T : notnull where @class : unmanaged, ISpanFormattable;")]
    [InlineData("Task<(T, int)[]> Call<T>(CancellationToken c);")]
    public void Method_WithTypeParameters_CompilesWithoutWarnings(string method)
    {
        var source = Rich($"[Get(\"/a\")] {method}");

        Assert.Empty(Generated.Diagnostics(source));
        Assert.DoesNotContain("NotSupportedException", Generated.Sources(source)["IClient.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Get(\"/{f.Name}/{f.Inner.Size}\")] Task Call(Filter f, CancellationToken c);")]
    [InlineData("[Get(\"/a\")] Task Call(Filter? f, [Query(\"x\")] Pair? p, [Query] Pair q, ImmutableList<int> n, HashSet<string>? s, [Query(CollectionFormat = CollectionFormat.Indexed)] Queue<DayOfWeek?>? d, CancellationToken c);")]
    [InlineData("[Get(\"/a\")] Task Call(Dictionary<string, List<DayOfWeek>?> m, IReadOnlyDictionary<int, DateTime?>? n, SortedDictionary<Guid, bool> s, [Header] Dictionary<string, string?>? h, CancellationToken c);")]
    [InlineData("[Post(\"/a\")] Task Call([Form] Filter? form, [Form(Delimiter = \"[]\")] Pair pair, [Form] Dictionary<string, int[]> item, CancellationToken c);")]
    [InlineData("[Multipart, Post(\"/a\")] Task Call(System.IO.Stream? parts, FilePart[] files, IEnumerable<System.IO.FileStream>? more, Filter? json, ReadOnlyMemory<byte> bytes, HttpContent? content, DayOfWeek? day, CancellationToken c);")]
    [InlineData("[Put(\"/a\", TimeoutSeconds = 1.5)] Task<Pair> Call([Body] Pair? limited, CancellationToken c);")]
    [InlineData("[HttpMethod(\"REPORT\", \"/a\", TimeoutSeconds = 10)] Task<HttpResponseMessage> Call([Body] ReadOnlyMemory<byte>? body, CancellationToken c);")]
    public void Request_OfEveryShape_CompilesWithoutWarnings(string method)
    {
        var source = Rich(method);

        Assert.Empty(Generated.Diagnostics(source));
        Assert.DoesNotContain("NotSupportedException", Generated.Sources(source)["IClient.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void PartialClass_OfAnyModifiers_CompilesWithoutWarnings()
    {
        const string Source = """
            using System.Text.Json.Serialization;
            namespace My;
            public abstract class Base { public abstract Task Overridden(CancellationToken c); }
            [AzureApiClient(Service = AzureService.KeyVault, JsonContext = typeof(Json))]
            internal partial class Client<T> : Base, IDisposable where T : class
            {
                [Get("/a")] public sealed override partial Task Overridden(CancellationToken c);
                [Get("/b")] protected internal virtual partial Task<T> Virtual(int n = 3, CancellationToken c = default);
                [Get("/c/{missing}")] private partial Task<T?> Stub<U>(U u, CancellationToken c) where U : struct;
                public void Dispose() => Stub(3, default);
            }
            public abstract class Json(JsonSerializerOptions? o) : JsonSerializerContext(o) { public static Json Default => null!; }
            """;

        Assert.Empty(Generated.Diagnostics("global using System.Text.Json;", Source));
    }

    [Fact]
    public void Output_WithDocumentationAndEveryWarning_IsClean()
    {
        var compilation = Generated.Compile(Metrics, Rich("[Post(\"/{f.Name}\")] Task<Pair?> Call(Filter f, int? n, DayOfWeek? day, CancellationToken c);"), "[AzureApiClient(Service = AzureService.KeyVault)] public partial class Own { [Get(\"/a\")] public partial Task A(CancellationToken c); }");

        Assert.Empty(Generated.DiagnosticsOfOutput(compilation));
    }

    private static string Rich(string method) => $$"""
        using System.Collections.Immutable;
        using System.Text.Json.Serialization;
        [AzureApiClient(Service = AzureService.KeyVault, JsonContext = typeof(Json))]
        public interface IClient
        {
            {{method}}
        }
        public sealed record Filter(string Name, Pair Inner, string[]? Tags, DayOfWeek? Day, ImmutableArray<int> Numbers);
        public readonly record struct Pair(int Size, DateOnly? Day);
        public abstract class Json(System.Text.Json.JsonSerializerOptions? o) : JsonSerializerContext(o) { public static Json Default => null!; }
        """;

    private static string Manifest(string source) => (string)Generated.Load(source).GetType("SdkKit.Generated.ProvisioningManifestSource")!
        .GetField("Json", BindingFlags.NonPublic | BindingFlags.Static)!.GetRawConstantValue()!;

    private sealed class Answering : HttpMessageHandler
    {
        public Uri? Address { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Address = request.RequestUri;
            return Task.FromResult(new HttpResponseMessage());
        }
    }

    private sealed class FixedCredential : Azure.Core.TokenCredential
    {
        public override Azure.Core.AccessToken GetToken(Azure.Core.TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new("t", DateTimeOffset.MaxValue);

        public override ValueTask<Azure.Core.AccessToken> GetTokenAsync(Azure.Core.TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
