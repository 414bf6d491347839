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
    public Task UnsupportedInterface_PrivateOrGeneric_IsReported() => Verify.DiagnosticsAsync<UnsupportedInterfaceAnalyzer>("""
        [SdkKit.AzureApiClient(Service = SdkKit.AzureService.KeyVault)]
        public interface {|SDKKIT0013:IGeneric|}<T>;

        public class Outer
        {
            [SdkKit.AzureApiClient(Service = SdkKit.AzureService.KeyVault)]
            private interface {|SDKKIT0013:IHidden|};
        }
        """);

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
}
