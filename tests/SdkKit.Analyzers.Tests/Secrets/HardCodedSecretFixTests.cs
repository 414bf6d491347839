using SdkKit.Analyzers.Secrets;
using SdkKit.Analyzers.Secrets.Text;
using SdkKit.Analyzers.Tests.Verification;
using SdkKit.CodeFixes.Secrets;
using SdkKit.Secrets.Baselines;
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

    [Fact]
    public async Task Fix_KeyVaultClientInScope_IsOfferedFirst()
    {
        const string Client = """
            namespace Azure { public class Response<T> { public T Value => default!; } }
            namespace Azure.Security.KeyVault.Secrets
            {
                public class KeyVaultSecret { public string Value => ""; }
                public class SecretClient { public Azure.Response<KeyVaultSecret> GetSecret(string name) => new(); }
            }
            """;
        var document = Compiled.Document(Fill("class Subject { string Get(Azure.Security.KeyVault.Secrets.SecretClient vault) => $; }"), Client);

        var action = (await Verify.ActionsAsync<HardCodedSecretAnalyzer, HardCodedSecretCodeFix>(document))[0];
        var changed = await Verify.ApplyAsync(document, action);

        Assert.Equal("Read Key Vault secret 'azure-client-secret'", action.Title);
        Assert.Contains("=> vault.GetSecret(\"azure-client-secret\").Value.Value;", changed.ToString(), StringComparison.Ordinal);
        Assert.Empty(await Compiled.DiagnosticsAsync(Compiled.Document(changed.ToString(), Client), [new HardCodedSecretAnalyzer()]));
    }

    [Fact]
    public Task Fix_NamedValue_ReadsAVariableOfItsName()
    {
        var password = "Q7-" + GeneratedSecret.Letters(new Random(15), 9) + "!4";
        return Verify.FixAsync<HardCodedSecretAnalyzer, HardCodedSecretCodeFix>(
            $"class Subject {{ string smtpPassword = \"{password}\"; string Get() => smtpPassword; }}",
            "class Subject { string smtpPassword = System.Environment.GetEnvironmentVariable(\"SMTP_PASSWORD\") ?? throw new System.InvalidOperationException(\"Set the environment variable SMTP_PASSWORD.\"); string Get() => smtpPassword; }");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("# ours\n000000000000 SDKKIT1003 old\n")]
    public async Task Reviewed_FindingInCode_IsWrittenToTheBaselineAndReportedNoMore(string? baseline)
    {
        var document = Compiled.Document(Fill("class Subject { const string Secret = $; }"));
        if (baseline is not null)
            document = document.Project.AddAdditionalDocument(SecretBaseline.FileName, baseline, filePath: "/x/" + SecretBaseline.FileName).Project.GetDocument(document.Id)!;

        var action = Assert.Single(await Verify.ActionsAsync<HardCodedSecretAnalyzer, ReviewedSecretCodeFix>(document));
        var changed = (await Verify.ChangedAsync(action)).GetProject(document.Project.Id)!.AdditionalDocuments.Single();
        var text = (await changed.GetTextAsync(TestContext.Current.CancellationToken)).ToString();

        var compilation = (await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        Assert.StartsWith(baseline ?? "# ", text, StringComparison.Ordinal);
        Assert.DoesNotContain(_secret[..6], text, StringComparison.Ordinal);
        Assert.Empty(await Compiled.AnalyzeAsync(compilation, [new HardCodedSecretAnalyzer()], null, new FileInMemory(SecretBaseline.FileName, text)));
    }

    [Fact]
    public async Task Fix_Comment_IsNotOffered() => Assert.Empty(await Verify.ActionsAsync<CommentSecretAnalyzer, HardCodedSecretCodeFix>(
        Compiled.Document($"class Subject {{ string Get() => Use(\n// {_secret}\n\"a\"); string Use(string s) => s; }}")));

    private Task VerifyFix(string source, string expected) => Verify.FixAsync<HardCodedSecretAnalyzer, HardCodedSecretCodeFix>(Fill(source), expected);

    private string Fill(string source) => source.Replace("$", $"\"{_secret}\"", StringComparison.Ordinal);
}
