using Microsoft.CodeAnalysis;
using SdkKit.Analyzers.Secrets;
using SdkKit.Analyzers.Secrets.Flows;
using SdkKit.Analyzers.Secrets.Text;
using SdkKit.Analyzers.Tests.Verification;
using SdkKit.Secrets.Tests.Generated;

namespace SdkKit.Analyzers.Tests.Secrets;

/// <summary>The compiler's own switches work on each kind of finding: by format, by name, by flow, in a comment.</summary>
public sealed class SuppressionTests
{
    private static readonly string Secret = GeneratedSecret.EntraClientSecret(new Random(41));
    private static readonly string Password = "Q7-" + GeneratedSecret.Letters(new Random(42), 9) + "!4";

    public static TheoryData<string, string> Members => new()
    {
        { "SDKKIT1001", $"string format = \"{Secret}\";" },
        { "SDKKIT1009", $"string password = \"{Password}\";" },
        { "SDKKIT1010", "object flow = System.Security.Cryptography.X509Certificates.X509CertificateLoader.LoadPkcs12FromFile(\"a.pfx\", \"summer\");" },
        { "SDKKIT1001", $"string Comment() {{ /* {Secret} */ return \"\"; }}" },
    };

    [Theory]
    [MemberData(nameof(Members))]
    public async Task Finding_WithoutASwitch_IsReported(string id, string member) => Assert.Equal([id], await ReportedAsync($"class Subject {{ {member} }}"));

    [Theory]
    [MemberData(nameof(Members))]
    public async Task Pragma_AroundTheMember_Suppresses(string id, string member) =>
        Assert.Empty(await ReportedAsync($"class Subject\n{{\n#pragma warning disable {id}\n{member}\n#pragma warning restore {id}\n}}"));

    [Theory]
    [MemberData(nameof(Members))]
    public async Task SuppressMessage_OnTheMember_Suppresses(string id, string member) => Assert.Empty(await ReportedAsync(
        $"class Subject\n{{\n[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Secrets\", \"{id}\", Justification = \"a test\")]\n{member}\n}}"));

    [Theory]
    [MemberData(nameof(Members))]
    public async Task EditorConfig_SeverityOfTheFile_IsObeyed(string id, string member)
    {
        var source = $"class Subject {{ {member} }}";

        Assert.Empty(await ReportedAsync(source, new Severity(id, ReportDiagnostic.Suppress)));
        Assert.Equal([$"{id} Error"], await ReportedAsync(source, new Severity(id, ReportDiagnostic.Error), withSeverity: true));
    }

    [Fact]
    public async Task TestProject_FindingsByNameAndFlow_AreSuggestionsUnlessStrict()
    {
        var source = $"class Subject {{ {string.Join("\n", Members.Take(3).Select(static row => row.Data.Item2))} }}";
        var test = new Dictionary<string, string> { ["build_property.IsTestProject"] = "true" };

        Assert.Equal(["SDKKIT1001 Error", "SDKKIT1009 Info", "SDKKIT1010 Info"], await ReportedAsync(source, withSeverity: true, properties: test));
        Assert.Equal(
            ["SDKKIT1001 Error", "SDKKIT1009 Warning", "SDKKIT1010 Warning"],
            await ReportedAsync(source, withSeverity: true, properties: new Dictionary<string, string>(test) { ["build_property.SdkKitSecretPreset"] = "strict" }));
    }

    [Fact]
    public async Task TestProject_PasswordOfAConnectionString_IsASuggestion()
    {
        var source = $"class Subject {{ string text = \"Server=db.internal;User Id=app;Password={Password}\"; }}";

        Assert.Equal(["SDKKIT1008 Warning"], await ReportedAsync(source, withSeverity: true));
        Assert.Equal(["SDKKIT1008 Info"], await ReportedAsync(source, withSeverity: true, properties: new() { ["build_property.IsTestProject"] = "true" }));
    }

    private static async Task<IEnumerable<string>> ReportedAsync(string source, SyntaxTreeOptionsProvider? severity = null, bool withSeverity = false, Dictionary<string, string>? properties = null)
    {
        var compilation = (await Compiled.Document(source).Project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        compilation = compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(severity));
        var found = await Compiled.AnalyzeAsync(compilation, [new HardCodedSecretAnalyzer(), new CredentialFlowAnalyzer(), new CommentSecretAnalyzer()], properties);
        return found.Where(static d => !d.IsSuppressed).Select(d => withSeverity ? $"{d.Id} {d.Severity}" : d.Id);
    }

    /// <summary>What <c>dotnet_diagnostic.ID.severity</c> in a section of an .editorconfig becomes.</summary>
    private sealed class Severity(string id, ReportDiagnostic severity) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic value)
        {
            value = severity;
            return diagnosticId == id;
        }

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic value)
        {
            value = default;
            return false;
        }
    }
}
