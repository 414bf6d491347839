using SdkKit.Analyzers.Clients;
using SdkKit.Analyzers.Tests.Verification;
using SdkKit.CodeFixes.Clients;

namespace SdkKit.Analyzers.Tests.Clients;

public sealed class ClientRuleTests
{
    [Fact]
    public Task UnmatchedPlaceholder_IsReportedAtTheVerb() => Verify.DiagnosticsAsync<UnmatchedPlaceholderAnalyzer>(Client("""
        [{|SDKKIT0001:Get("/a/{x}/{**y}?z={z}&w={w}")|}] Task Call(string x, string y, string w, CancellationToken cancellationToken);
        """));

    [Theory]
    [InlineData("int? {|SDKKIT0002:x|}")]
    [InlineData("object {|SDKKIT0002:x|}")]
    [InlineData("ref string {|SDKKIT0002:x|}")]
    [InlineData("string x, [Path(\"y\")] string {|SDKKIT0002:z|}")]
    [InlineData("string x, [Header(\"A\")] object {|SDKKIT0002:z|}")]
    [InlineData("string x, DayOfWeek[][] {|SDKKIT0002:z|}")]
    [InlineData("string x, AttributeTargets {|SDKKIT0002:flags|}")]
    [InlineData("string x, CancellationToken a, CancellationToken {|SDKKIT0002:b|}")]
    public Task UnbindableParameter_IsReportedAtItsName(string parameters) =>
        Verify.DiagnosticsAsync<UnbindableParameterAnalyzer>(Client($"[Get(\"/a/{{x}}\")] Task Call({parameters});"));

    [Theory]
    [InlineData("string x, Guid id, DateTimeOffset since, DayOfWeek? day, int[] numbers, IEnumerable<string>? names, Uri? link, bool deep")]
    public Task UnbindableParameter_EveryValueKind_StaysSilent(string parameters) =>
        Verify.DiagnosticsAsync<UnbindableParameterAnalyzer>(Client($"[Get(\"/a/{{x}}\")] Task Call({parameters});"));

    [Theory]
    [InlineData("/a/{")]
    [InlineData("/a/}")]
    [InlineData("/a//b")]
    [InlineData("/a/../b")]
    [InlineData("/a b")]
    [InlineData("/a#b")]
    [InlineData("/a?b")]
    [InlineData("/{x}/{x}")]
    [InlineData("/{ }")]
    public Task InvalidRoute_IsReportedAtTheVerb(string route) =>
        Verify.DiagnosticsAsync<InvalidRouteAnalyzer>(Client($"[{{|SDKKIT0010:Get(\"{route}\")|}}] Task Call(string x, CancellationToken cancellationToken);"));

    [Fact]
    public Task UnknownAddress_NumberThatIsNoService_IsReported() => Verify.DiagnosticsAsync<UnknownAddressAnalyzer>("""
        [{|SDKKIT0011:SdkKit.AzureApiClient(Service = (SdkKit.AzureService)999)|}]
        public interface IClient;
        """);

    [Fact]
    public Task TakenRegistrationName_OfMicrosoftsExtensions_IsReportedAtTheInterface() => Verify.DiagnosticsAsync<TakenRegistrationNameAnalyzer>("""
        [SdkKit.AzureApiClient(Service = SdkKit.AzureService.CustomMetrics)]
        public interface {|SDKKIT0015:IMetrics|};

        [SdkKit.AzureApiClient(Service = SdkKit.AzureService.CustomMetrics)]
        public interface ICustomMetrics;
        """);

    [Fact]
    public Task UnsupportedInterface_OneThatCannotBeSeenOrMade_IsReported() => Verify.DiagnosticsAsync<UnsupportedInterfaceAnalyzer>("""
        [SdkKit.AzureApiClient(Service = SdkKit.AzureService.KeyVault)]
        public interface IGeneric<T>;

        public class Outer<T>
        {
            [SdkKit.AzureApiClient(Service = SdkKit.AzureService.KeyVault)]
            public interface {|SDKKIT0013:IInner|};
        }

        public partial class Outer
        {
            [SdkKit.AzureApiClient(Service = SdkKit.AzureService.KeyVault)]
            private interface {|SDKKIT0013:IHidden|};

            [SdkKit.AzureApiClient(Service = SdkKit.AzureService.KeyVault)]
            public partial class {|SDKKIT0013:Inner|};
        }

        [SdkKit.AzureApiClient(Service = SdkKit.AzureService.KeyVault)]
        public partial record {|SDKKIT0013:Copied|};

        [SdkKit.AzureApiClient(Service = SdkKit.AzureService.KeyVault)]
        public abstract partial class {|SDKKIT0013:Unmade|};
        """);

    [Fact]
    public Task UnsupportedInterface_Fix_MakesAClassPartial() => Verify.FixAsync<UnsupportedInterfaceAnalyzer, UnsupportedInterfaceCodeFix>(
        "[SdkKit.AzureApiClient(Service = SdkKit.AzureService.KeyVault)] public sealed class Client;",
        "[SdkKit.AzureApiClient(Service = SdkKit.AzureService.KeyVault)] public sealed partial class Client;");

    [Fact]
    public Task NotACall_MethodOfAClassThatIsNotPartial_IsReported() => Verify.DiagnosticsAsync<NotACallAnalyzer>("""
        using System.Threading.Tasks;
        using SdkKit;

        [AzureApiClient(Service = AzureService.KeyVault)]
        public partial class Client
        {
            [Get("/a")] public Task {|SDKKIT0009:Whole|}() => Task.CompletedTask;

            public Task Own() => Task.CompletedTask;
        }
        """);

    [Theory]
    [InlineData("object")]
    [InlineData("Inner.Deep[]")]
    [InlineData("System.IO.Stream")]
    [InlineData("(int A, int B)")]
    [InlineData("Loop")]
    [InlineData("Inner.Empty")]
    [InlineData("Inner")]
    public Task UnflattenableType_WhateverHasNoTextForm_IsReportedAtTheParameter(string type) => Verify.DiagnosticsAsync<UnflattenableTypeAnalyzer>(
        Client($"[Get(\"/a\")] Task Call(Holder {{|SDKKIT0021:holder|}}, CancellationToken cancellationToken); "
            + $"public sealed class Holder {{ public {type} Value {{ get; set; }} = default!; }} public sealed class Loop {{ public Loop? Next {{ get; set; }} }} "
            + "public sealed class Inner { public Deep? Below { get; set; } public sealed record Deep(int[][] Numbers); public sealed class Empty; }"));

    [Theory]
    [InlineData("[Header(\"X-A\")] object {|SDKKIT0002:x|}")]
    [InlineData("[Header] string {|SDKKIT0002:x|}")]
    [InlineData("[Header] Dictionary<string, string[]> {|SDKKIT0002:x|}")]
    [InlineData("[Query(Format = \"N\")] string {|SDKKIT0002:x|}")]
    [InlineData("[Query(Format = \"N\")] bool[] {|SDKKIT0002:x|}")]
    public Task UnbindableParameter_MarkThatDoesNotFit_IsReported(string parameter) =>
        Verify.DiagnosticsAsync<UnbindableParameterAnalyzer>(Client($"[Get(\"/a\")] Task Call({parameter}, CancellationToken cancellationToken);"));

    [Theory]
    [InlineData("[{|SDKKIT0022:Header(\"X A\", \"1\")|}]", "string x")]
    [InlineData("[{|SDKKIT0022:Header(\"X-A\")|}]", "string x")]
    [InlineData("[{|SDKKIT0022:Header(\"X-A\", \"1\\n2\")|}]", "string x")]
    [InlineData("", "[{|SDKKIT0022:Header(\"X:A\")|}] string x")]
    public Task InvalidHeader_NameOrValueThatCannotBeSent_IsReported(string onMethod, string parameter) =>
        Verify.DiagnosticsAsync<InvalidHeaderAnalyzer>(Client($"[Get(\"/a\")] {onMethod} Task Call({parameter}, CancellationToken cancellationToken);"));

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("double.NaN")]
    [InlineData("1e10")]
    public Task InvalidTimeout_IsReportedAtTheVerb(string seconds) =>
        Verify.DiagnosticsAsync<InvalidTimeoutAnalyzer>(Client($"[{{|SDKKIT0023:Get(\"/a\", TimeoutSeconds = {seconds})|}}] Task Call(CancellationToken cancellationToken);"));

    [Fact]
    public Task InvalidRoute_MethodThatIsNone_IsReported() =>
        Verify.DiagnosticsAsync<InvalidRouteAnalyzer>(Client("[{|SDKKIT0010:HttpMethod(\"NO WAY\", \"/a\")|}] Task Call(CancellationToken cancellationToken);"));

    [Theory]
    [InlineData("{f.Missing}")]
    [InlineData("{f.Name.Length.X}")]
    [InlineData("{g.Name}")]
    public Task UnmatchedPlaceholder_MemberThatIsNotThere_IsReported(string placeholder) => Verify.DiagnosticsAsync<UnmatchedPlaceholderAnalyzer>(
        Client($"[{{|SDKKIT0001:Get(\"/{placeholder}\")|}}] Task Call(Filter f, CancellationToken cancellationToken); public sealed record Filter(string Name);"));

    [Theory]
    [InlineData("string x, CancellationToken c", "string x, string id, CancellationToken c")]
    [InlineData("", "string id")]
    [InlineData("int n = 1", "string id, int n = 1")]
    public Task UnmatchedPlaceholder_Fix_AddsTheParameter(string before, string after) => Verify.FixAsync<UnmatchedPlaceholderAnalyzer, UnmatchedPlaceholderCodeFix>(
        Client($"[Get(\"/a/{{id}}\")] Task Call({before});"),
        Client($"[Get(\"/a/{{id}}\")] Task Call({after});"));

    [Fact]
    public Task BodyOnGet_Fix_UsesPost() => Verify.FixAsync<BodyOnGetAnalyzer, BodyOnGetCodeFix>(
        Client("[SdkKit.Get(\"/a\")] Task Call([Body] string x, CancellationToken c);"),
        Client("[SdkKit.Post(\"/a\")] Task Call([Body] string x, CancellationToken c);"));

    [Fact]
    public Task InsecureBaseAddress_Fix_UsesHttps() => Verify.FixAsync<InsecureBaseAddressAnalyzer, InsecureBaseAddressCodeFix>(
        "[SdkKit.AzureApiClient(BaseAddress = \"http://api.example/x\", Audience = \"a\")] public interface IClient;",
        "[SdkKit.AzureApiClient(BaseAddress = \"https://api.example/x\", Audience = \"a\")] public interface IClient;");

    [Fact]
    public Task ReservedHeader_Fix_RemovesAFixedOne() => Verify.FixAsync<ReservedHeaderAnalyzer, ReservedHeaderCodeFix>(
        Client("[Get(\"/a\")] [Header(\"Host\", \"x\")] Task Call(CancellationToken c);"),
        Client("[Get(\"/a\")] Task Call(CancellationToken c);"));

    [Fact]
    public async Task ReservedHeader_Fix_LeavesAParameterAlone() => Assert.Empty(await Verify.ActionsAsync<ReservedHeaderAnalyzer, ReservedHeaderCodeFix>(
        Compiled.Document(Client("[Get(\"/a\")] Task Call([Header(\"Host\")] string x, CancellationToken c);"))));

    [Fact]
    public Task JsonTypeNotListed_Fix_AddsEveryTypeOfTheClient() => Verify.FixAsync<JsonTypeNotListedAnalyzer, JsonTypeNotListedCodeFix>(
        JsonClient("[JsonSerializable(typeof(int))]"),
        JsonClient("[JsonSerializable(typeof(int))]\n[JsonSerializable(typeof(Order))]\n[JsonSerializable(typeof(List<string>))]"));

    [Fact]
    public Task MissingCancellationToken_Fix_AddsItLast() => Verify.FixAsync<MissingCancellationTokenAnalyzer, MissingCancellationTokenCodeFix>(
        Client("[Get(\"/a\")] Task Call(string x);"),
        Client("[Get(\"/a\")] Task Call(string x, CancellationToken cancellationToken);"));

    [Fact]
    public Task MissingCancellationToken_Fix_KeepsOptionalAndParamsLegal() => Verify.FixAsync<MissingCancellationTokenAnalyzer, MissingCancellationTokenCodeFix>(
        Client("[Get(\"/a\")] Task Call(string x = \"a\");"),
        Client("[Get(\"/a\")] Task Call(string x = \"a\", CancellationToken cancellationToken = default);"));

    [Fact]
    public Task MissingCancellationToken_FixAll_AddsToEveryOne() => Verify.FixAllAsync<MissingCancellationTokenAnalyzer, MissingCancellationTokenCodeFix>(
        Client("[Get(\"/a\")] Task Call(); [Get(\"/b\")] Task Other(int n);"),
        Client("[Get(\"/a\")] Task Call(CancellationToken cancellationToken); [Get(\"/b\")] Task Other(int n, CancellationToken cancellationToken);"));

    [Theory]
    [InlineData("[{|SDKKIT0030:Paged|}] [Get(\"/a\")] Task Call(CancellationToken c);")]
    [InlineData("[{|SDKKIT0030:Paged(Token = \"t\", TokenHeader = \"h\")|}] [Get(\"/a\")] IAsyncEnumerable<int> Call();")]
    [InlineData("[{|SDKKIT0030:Paged(NextLink = \"n\", Token = \"t\")|}] [Get(\"/a\")] IAsyncEnumerable<int> Call();")]
    [InlineData("[{|SDKKIT0030:Paged(Token = \"t\", SendAsQuery = \"q\", SendAsHeader = \"h\")|}] [Get(\"/a\")] IAsyncEnumerable<int> Call();")]
    [InlineData("[{|SDKKIT0030:Paged(SendAsQuery = \"q\")|}] [Get(\"/a\")] IAsyncEnumerable<int> Call();")]
    [InlineData("[{|SDKKIT0030:Paged(TokenHeader = \"h\", SendAsHeader = \"Authorization\")|}] [Get(\"/a\")] IAsyncEnumerable<int> Call();")]
    [InlineData("[{|SDKKIT0030:Paged(Items = \"\")|}] [Get(\"/a\")] IAsyncEnumerable<int> Call();")]
    [InlineData("[{|SDKKIT0030:Paged(MaxPages = 0)|}] [Get(\"/a\")] IAsyncEnumerable<int> Call();")]
    [InlineData("[JsonLines] [{|SDKKIT0030:Paged|}] [Get(\"/a\")] IAsyncEnumerable<int> Call();")]
    [InlineData("[{|SDKKIT0030:JsonLines|}] [Get(\"/a\")] Task Call(CancellationToken c);")]
    [InlineData("[Paged(Items = \"i\", NextLink = \"n\", MaxPages = 5)] [Get(\"/a\")] IAsyncEnumerable<int> Call();")]
    [InlineData("[Paged(Token = \"t\", SendAsHeader = \"h\")] [Get(\"/a\")] Azure.AsyncPageable<int> Call();")]
    public Task UnusablePaging_IsReportedAtItsAttribute(string member) => Verify.DiagnosticsAsync<UnusablePagingAnalyzer>(Client(member));

    [Theory]
    [InlineData("[{|SDKKIT0032:LongRunning|}] [Get(\"/a\")] Task Call(CancellationToken c);")]
    [InlineData("[Rehydrate] Task {|SDKKIT0032:Call|}(string token, CancellationToken c);")]
    [InlineData("[Rehydrate] Task<Azure.Operation> {|SDKKIT0032:Call|}(CancellationToken c);")]
    [InlineData("[Rehydrate] Task<Azure.Operation> {|SDKKIT0032:Call|}(string token, int other, CancellationToken c);")]
    [InlineData("[Rehydrate] Azure.Operation {|SDKKIT0032:Call|}(ref string token);")]
    [InlineData("[LongRunning] [Put(\"/a\")] Task<Azure.Operation> Call(CancellationToken c); [Rehydrate] Task<Azure.Operation> GoOn(string token);")]
    public Task UnusableOperation_IsReported(string member) => Verify.DiagnosticsAsync<UnusableOperationAnalyzer>(Client(member));

    [Theory]
    [InlineData("ValueTask<int>")]
    [InlineData("int")]
    [InlineData("IEnumerable<int>")]
    [InlineData("Task<IAsyncEnumerable<int>>")]
    [InlineData("Task<Task<int>>")]
    [InlineData("IAsyncEnumerable<System.IO.Stream>")]
    [InlineData("IAsyncEnumerable<IAsyncEnumerable<int>>")]
    [InlineData("Task<Azure.Response<int>>")]
    [InlineData("Task<Azure.AsyncPageable<int>>")]
    [InlineData("Azure.Pageable<int>")]
    [InlineData("Azure.Operation<int>")]
    [InlineData("Task<AzureResponse<AzureResponse<int>>>")]
    [InlineData("Task<System.Net.ServerSentEvents.SseItem<int>>")]
    [InlineData("Task<System.Net.Http.HttpContent>")]
    public Task UnsupportedReturnType_IsReportedAtTheMethod(string type) =>
        Verify.DiagnosticsAsync<UnsupportedReturnTypeAnalyzer>(Client($"[Get(\"/a\")] {type} {{|SDKKIT0005:Call|}}(CancellationToken c);"));

    [Theory]
    [InlineData("ETag {|SDKKIT0002:version|}")]
    [InlineData("ETag ifMatch, [Header(\"If-Match\")] ETag {|SDKKIT0002:other|}")]
    [InlineData("ETag ifMatch, MatchConditions {|SDKKIT0002:conditions|}")]
    [InlineData("IProgress<long> {|SDKKIT0002:progress|}")]
    [InlineData("ETag? ifNoneMatch, ETag ifMatch")]
    [InlineData("RequestConditions? conditions")]
    public Task Condition_ThatCannotBeSent_IsReported(string parameters) =>
        Verify.DiagnosticsAsync<UnbindableParameterAnalyzer>("using Azure;" + Client($"[Get(\"/a\")] Task Call({parameters}, CancellationToken c);"));

    [Theory]
    [InlineData("IProgress<long> progress")]
    [InlineData("IProgress<DownloadProgress>? progress")]
    [InlineData("IProgress<int> {|SDKKIT0002:progress|}")]
    [InlineData("IProgress<long> one, IProgress<long> {|SDKKIT0002:two|}")]
    public Task Progress_OfADownload_IsOfBytesAndOne(string parameters) =>
        Verify.DiagnosticsAsync<UnbindableParameterAnalyzer>(Client($"[Get(\"/a\")] Task<System.IO.Stream> Call({parameters}, CancellationToken c);"));

    [Fact]
    public Task MissingCancellationToken_OfASequence_StaysSilent() =>
        Verify.DiagnosticsAsync<MissingCancellationTokenAnalyzer>(Client("[Get(\"/a\")] IAsyncEnumerable<int> Call();"));

    [Fact]
    public Task PageAsItem_Fix_ListsTheItems() => Verify.FixAsync<PageAsItemAnalyzer, PageAsItemCodeFix>(
        Client("[Get(\"/a\")] IAsyncEnumerable<Orders> Call(); record Orders(List<Order> Value, string? NextLink); record Order(int Id);"),
        Client("[Get(\"/a\")] IAsyncEnumerable<Order> Call(); record Orders(List<Order> Value, string? NextLink); record Order(int Id);"));

    [Fact]
    public Task InterfaceOfAnotherLibrary_StaysSilent() => Verify.DiagnosticsAsync(Verify.AllAnalyzers, """
        class AzureApiClientAttribute : System.Attribute;

        [AzureApiClient]
        interface IElsewhere { void Call(); }
        """);

    private static string Client(string members) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using SdkKit;

        [AzureApiClient(Service = AzureService.ResourceManager)]
        public interface IClient
        {
            {{members}}
        }
        """;

    private static string JsonClient(string attributes) => $$"""
        using System.Collections.Generic;
        using System.Text.Json.Serialization;
        using System.Threading;
        using System.Threading.Tasks;
        using SdkKit;

        [AzureApiClient(Service = AzureService.ResourceManager, JsonContext = typeof(Json))]
        public interface IClient
        {
            [Get("/a")] Task<Order?> Call(CancellationToken cancellationToken);

            [Get("/b")] Task<List<string>> Other(CancellationToken cancellationToken);
        }

        public sealed record Order(int Size);

        {{attributes}}
        public abstract class Json(System.Text.Json.JsonSerializerOptions? options) : JsonSerializerContext(options);
        """;
}
