using SdkKit.Analyzers.Secrets;
using SdkKit.Analyzers.Tests.Verification;
using SdkKit.CodeFixes.Secrets;
using SdkKit.Secrets.Tests.Generated;

namespace SdkKit.Analyzers.Tests.Secrets;

public sealed class HardCodedSecretFixTests
{
    private const string Lookup = "System.Environment.GetEnvironmentVariable(\"AZURE_CLIENT_SECRET\") ?? throw new System.InvalidOperationException(\"Set the environment variable AZURE_CLIENT_SECRET.\")";

    private readonly string _secret = GeneratedSecret.EntraClientSecret(new Random(13));

    [Fact]
    public Task Fix_Argument_ReadsTheEnvironment() => VerifyFix(
        "class Subject { void Use(string s) => Use($); }",
        $"class Subject {{ void Use(string s) => Use({Lookup}); }}");

    [Fact]
    public Task Fix_PrivateConstant_BecomesStaticReadOnly() => VerifyFix(
        "class Subject { private const string Secret = $; string Get() => Secret; }",
        $"class Subject {{ private static readonly string Secret = {Lookup}; string Get() => Secret; }}");

    [Fact]
    public Task Fix_LocalConstant_BecomesAVariable() => VerifyFix(
        "class Subject { string Get() { const string secret = $; return secret; } }",
        $"class Subject {{ string Get() {{ string secret = {Lookup}; return secret; }} }}");

    [Fact]
    public Task Fix_Receiver_IsParenthesized() => VerifyFix(
        "class Subject { int Get() => $.Length; }",
        $"class Subject {{ int Get() => ({Lookup}).Length; }}");

    [Theory]
    [InlineData("class Subject { public const string Secret = $; }")]
    [InlineData("class Subject { const string Secret = $; [System.Obsolete(Secret)] void Old() { } }")]
    [InlineData("class Subject { const string Secret = $; const string Longer = Secret + \"x\"; }")]
    [InlineData("[System.Obsolete($)] class Subject;")]
    [InlineData("class Subject { void Use(string s = $) { } }")]
    [InlineData("class Subject { bool Is(string s) => s is $; }")]
    [InlineData("class Subject { string Get(int id) => id + $; }")]
    public async Task Fix_WhereAConstantIsNeeded_IsNotOffered(string source) =>
        Assert.Empty(await Verify.ActionsAsync<HardCodedSecretAnalyzer, HardCodedSecretCodeFix>(Compiled.Document(Fill(source))));

    [Fact]
    public async Task Fix_ConfigurationInScope_IsOfferedFirst()
    {
        const string Configuration = "namespace Microsoft.Extensions.Configuration { public interface IConfiguration { string? this[string key] { get; } } }";
        var document = Compiled.Document(Fill("class Subject(Microsoft.Extensions.Configuration.IConfiguration settings) { string Get() => settings[\"a\"] + Use($); string Use(string s) => s; }"), Configuration);

        var titles = (await Verify.ActionsAsync<HardCodedSecretAnalyzer, HardCodedSecretCodeFix>(document)).Select(static action => action.Title);

        Assert.Equal(["Read configuration value 'SdkKit:ClientSecret'", "Read environment variable 'AZURE_CLIENT_SECRET'"], titles);
    }

    private Task VerifyFix(string source, string expected) => Verify.FixAsync<HardCodedSecretAnalyzer, HardCodedSecretCodeFix>(Fill(source), expected);

    private string Fill(string source) => source.Replace("$", $"\"{_secret}\"", StringComparison.Ordinal);
}
