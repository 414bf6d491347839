namespace SdkKit.SourceGenerator.Tests.Emission;

public sealed class ResultEmissionTests
{
    [Theory]
    [InlineData("Task Call(CancellationToken c);", "_api.SendAsync(request, c)")]
    [InlineData("Task<Thing> Call(CancellationToken c);", "_api.SendAsync(request, ThingJson, c)")]
    [InlineData("Task<Thing?> Call(CancellationToken c);", "_api.SendOptionalAsync(request, ThingJson, c)")]
    [InlineData("Task<int?> Call(CancellationToken c);", "_api.SendOptionalAsync(request, NullableOfInt32Json, c)")]
    [InlineData("Task<AzureResponse<Thing>> Call(CancellationToken c);", "_api.SendForResponseAsync(request, ThingJson, c)")]
    [InlineData("Task<HttpResponseMessage> Call(CancellationToken c);", "_api.SendRawAsync(request, c)")]
    [InlineData("Task<Stream> Call(CancellationToken c);", "_api.SendForStreamAsync(request, c)")]
    [InlineData("Task<Stream> Call(IProgress<long>? @in, CancellationToken c);", "_api.SendForStreamAsync(request, @in, c)")]
    [InlineData("Task<AzureResponse<Stream>> Call(IProgress<DownloadProgress> progress, CancellationToken c);", "_api.SendForStreamResponseAsync(request, progress, c)")]
    [InlineData("IAsyncEnumerable<Thing> Call();", "_api.ReadItems(request, ThingJson, global::SdkKit.Http.SequenceFormat.Default, default)")]
    [InlineData("[JsonLines] IAsyncEnumerable<Thing?> Call();", "_api.ReadItems(request, ThingJson, global::SdkKit.Http.SequenceFormat.JsonLines, default)")]
    [InlineData("AsyncPageable<Thing> Call(CancellationToken c);", "_api.ReadPages(request, ThingJson, global::SdkKit.Http.SequenceFormat.Default, c)")]
    [InlineData("IAsyncEnumerable<Page<Thing>> Call(CancellationToken c);", "_api.ReadPages(request, ThingJson, global::SdkKit.Http.SequenceFormat.Default, c).AsPages()")]
    [InlineData("[Paged(Items = \"it\\\"ems\", Token = \"t\", SendAsHeader = \"h\", MaxPages = 7)] IAsyncEnumerable<int> Call();", "new global::SdkKit.Http.SequenceFormat { IsPaged = true, Items = \"it\\\"ems\", Token = \"t\", SendAsHeader = \"h\", MaxPages = 7 }")]
    [InlineData("IAsyncEnumerable<SseItem<Thing>> Call();", "_api.ReadEvents(request, ThingJson, default)")]
    [InlineData("IAsyncEnumerable<SseItem<string>> Call();", "_api.ReadEvents(request, default)")]
    [InlineData("Task<Operation> Call(CancellationToken c);", "_api.StartOperationAsync(request, global::SdkKit.FinalStateVia.Default, c)")]
    [InlineData("[LongRunning(FinalStateVia = FinalStateVia.Location)] Task<Operation<Thing>> Call(CancellationToken c);", "_api.StartOperationAsync(request, ThingJson, global::SdkKit.FinalStateVia.Location, c)")]
    [InlineData("Task Call(ETag? ifMatch, CancellationToken c);", "global::SdkKit.Http.ConditionHeaders.Add(request, \"If-Match\", ifMatch);")]
    [InlineData("Task Call([Header(\"If-None-Match\")] ETag @new, CancellationToken c);", "global::SdkKit.Http.ConditionHeaders.Add(request, \"If-None-Match\", @new);")]
    [InlineData("Task Call(RequestConditions? conditions, CancellationToken c);", "global::SdkKit.Http.ConditionHeaders.Add(request, conditions);")]
    public void Result_OfEachShape_CompilesAndSaysHowItIsRead(string method, string expected)
    {
        var attributes = method.StartsWith('[') ? method[..(method.LastIndexOf("] ", method.IndexOf("Call", StringComparison.Ordinal), StringComparison.Ordinal) + 1)] : "";
        var source = Client($"{attributes}[Get(\"/a\")] {method[attributes.Length..]}");

        Assert.Empty(Generated.Diagnostics(source));
        Assert.Contains(expected, Generated.Sources(source)["IClient.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Rehydration_IsNoRequest_AndNoOperationOfTheManifest()
    {
        var source = Client("""
            [Rehydrate] Task<Operation<Thing>> GoOn(string token, CancellationToken c);
            [Rehydrate] Task<Operation> GoOnWithout(string @string);
            """);

        Assert.Empty(Generated.Diagnostics(source));
        var generated = Generated.Sources(source);
        Assert.Contains("_api.ResumeOperationAsync(token, ThingJson, c);", generated["IClient.g.cs"], StringComparison.Ordinal);
        Assert.Contains("_api.ResumeOperationAsync(@string, default);", generated["IClient.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("\"method\"", generated["ProvisioningManifestSource.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Get(\"/a\")] ValueTask<int> Bad(CancellationToken c);", "SDKKIT0005")]
    [InlineData("[Get(\"/a\")] IEnumerable<Thing> Bad(CancellationToken c);", "SDKKIT0005")]
    [InlineData("[Get(\"/a\")] Task<Page<Thing>> Bad(CancellationToken c);", "SDKKIT0005")]
    [InlineData("[Get(\"/a\")] [Paged] Task<Thing> Bad(CancellationToken c);", "SDKKIT0030")]
    [InlineData("[Get(\"/a\")] IAsyncEnumerable<Things> Bad(); record Things(List<Thing> Value, string? NextLink);", "SDKKIT0031")]
    [InlineData("[Get(\"/a\")] [LongRunning] Task<Thing> Bad(CancellationToken c);", "SDKKIT0032")]
    [InlineData("[Rehydrate] Task<Thing> Bad(string token);", "SDKKIT0032")]
    [InlineData("[Get(\"/a\")] Task<Thing> Bad(IProgress<long> progress, CancellationToken c);", "SDKKIT0002")]
    [InlineData("[Get(\"/a\")] Task<Thing> Bad(ETag tag, CancellationToken c);", "SDKKIT0002")]
    public void Result_ThatCannotBe_IsAStub_AndItsSiblingSurvives(string method, string id)
    {
        var source = Client(method + " [Get(\"/good\")] Task<Thing> Good(CancellationToken c);");

        Assert.Empty(Generated.Diagnostics(source));
        var generated = Generated.Sources(source)["IClient.g.cs"];
        Assert.Contains($"throw new global::System.NotSupportedException(\"{id}\");", generated, StringComparison.Ordinal);
        Assert.Contains("// GET /good", generated, StringComparison.Ordinal);
    }

    private static string Client(string members) => $$"""
        using System.IO;
        using System.Net.ServerSentEvents;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using System.Text.Json.Serialization.Metadata;
        using Azure;

        [AzureApiClient(Service = AzureService.KeyVault, JsonContext = typeof(Json))]
        public interface IClient { {{members}} }

        public sealed record Thing(string Name);

        // As System.Text.Json's own generator would write it.
        public sealed class Json() : JsonSerializerContext(null)
        {
            public static Json Default { get; } = new();
            protected override JsonSerializerOptions? GeneratedSerializerOptions => null;
            public override JsonTypeInfo? GetTypeInfo(Type type) => null;
        }
        """;
}
