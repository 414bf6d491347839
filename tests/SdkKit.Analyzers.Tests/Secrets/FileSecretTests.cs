using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SdkKit.Analyzers.Secrets;
using SdkKit.Analyzers.Secrets.Text;
using SdkKit.Analyzers.Tests.Verification;
using SdkKit.Secrets.Baselines;
using SdkKit.Secrets.Tests.Generated;

namespace SdkKit.Analyzers.Tests.Secrets;

public sealed class FileSecretTests
{
    private readonly string _secret = GeneratedSecret.EntraClientSecret(new Random(31));

    [Theory]
    [InlineData("appsettings.json", "{\n  \"AzureAd\": { \"ClientSecret\": \"$\" }\n}\n", 1, 32)]
    [InlineData(".env", "A=1\nAZURE_CLIENT_SECRET=$\n", 1, 20)]
    [InlineData("web.config", "<configuration>\n  <add key=\"ClientSecret\" value=\"$\" />\n</configuration>\n", 1, 33)]
    [InlineData("App.csproj", "<Project>\n<Secret>$</Secret>\n</Project>\n", 1, 8)]
    [InlineData("Dockerfile", "FROM x\nENV SECRET=$\n", 1, 11)]
    public async Task File_WithASecret_IsReportedAtItsLineAndColumn(string path, string text, int line, int column)
    {
        var found = Assert.Single(await AnalyzeAsync(path, text.Replace("$", _secret, StringComparison.Ordinal)));

        var span = found.Location.GetLineSpan();
        Assert.Equal(("SDKKIT1001", path, line, column, column + _secret.Length), (found.Id, span.Path, span.StartLinePosition.Line, span.StartLinePosition.Character, span.EndLinePosition.Character));
    }

    [Theory]
    [InlineData("build_property.SdkKitSecretScan", "false")]
    [InlineData("build_property.SdkKitSecretPreset", "off")]
    [InlineData("build_metadata.AdditionalFiles.SdkKitSecretScan", "false")]
    [InlineData("sdkkit_secret_scan", "false")]
    public async Task File_LeftOutByOption_IsSilent(string option, string value) =>
        Assert.Empty(await AnalyzeAsync("appsettings.json", _secret, new Dictionary<string, string> { [option] = value }));

    [Fact]
    public async Task Baseline_ThatNamesTheFingerprint_HidesTheFindingInCodeCommentsAndFiles()
    {
        var source = $"// {_secret}\nclass Subject {{ const string Secret = \"{_secret}\"; }}";
        var fingerprint = Assert.Single(await AnalyzeAsync("a.json", _secret)).Properties[SecretDiagnostics.Fingerprint]!;
        var baseline = SecretBaseline.Empty.With(new BaselineEntry(fingerprint, "SDKKIT1001", "revoked")).ToString();

        Assert.Equal(3, (await AnalyzeAsync("a.json", _secret, source: source)).Length);
        Assert.Empty(await AnalyzeAsync("a.json", _secret, source: source, baseline: baseline));
    }

    private static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(
        string path, string text, Dictionary<string, string>? options = null, string source = "class Subject;", string? baseline = null)
    {
        var compilation = CSharpCompilation.Create("Subject", [CSharpSyntaxTree.ParseText(source)]);
        ImmutableArray<AdditionalText> files = baseline is null ? [new FileInMemory(path, text)] : [new FileInMemory(path, text), new FileInMemory($"/x/{SecretBaseline.FileName}", baseline)];
        return Compiled.AnalyzeAsync(compilation, [new HardCodedSecretAnalyzer(), new CommentSecretAnalyzer(), new FileSecretAnalyzer()], options, files);
    }
}
