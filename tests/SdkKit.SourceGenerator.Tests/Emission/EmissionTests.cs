using System.Globalization;
using System.Reflection;
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
        Assert.Equal(new ManifestOperation { Method = "POST", Route = "/{**resource}/metrics" }, Assert.Single(client.Operations));
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
        [AzureApiClient(Service = AzureService.KeyVault)] public interface IGeneric<T> { [Get("/a")] Task A(CancellationToken c); }
        [AzureApiClient(Service = AzureService.KeyVault)] public interface IProperty { int Count { get; } }
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
