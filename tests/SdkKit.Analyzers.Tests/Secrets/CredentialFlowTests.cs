using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SdkKit.Analyzers.Secrets;
using SdkKit.Analyzers.Secrets.Flows;
using SdkKit.Analyzers.Tests.Verification;

namespace SdkKit.Analyzers.Tests.Secrets;

public sealed class CredentialFlowTests
{
    [Theory]
    [InlineData("new NetworkCredential(\"u\", \"{|SDKKIT1010:summer|}\")")]
    [InlineData("new NetworkCredential(password: \"{|SDKKIT1010:summer|}\", userName: \"u\")")]
    [InlineData("new NetworkCredential(\"u\", (flag ? \"{|SDKKIT1010:summer|}\" : text) ?? \"{|SDKKIT1010:winter|}\")")]
    [InlineData("new NetworkCredential(\"u\", text switch { null => \"{|SDKKIT1010:summer|}\", _ => text })")]
    [InlineData("new NetworkCredential { Password = \"{|SDKKIT1010:summer|}\" }")]
    [InlineData("new HMACSHA256(Encoding.UTF8.GetBytes(\"{|SDKKIT1010:summer|}\"))")]
    [InlineData("new HMACSHA256(\"{|SDKKIT1010:summer|}\"u8.ToArray())")]
    [InlineData("new HMACSHA256({|SDKKIT1010:new byte[] { 1, 2, 3, 4, 5, 200 }|})")]
    [InlineData("new HMACSHA256([{|SDKKIT1010:115, 117, 109, 109, 101, 114|}])")]
    [InlineData("HMACSHA256.HashData(Convert.FromBase64String(\"{|SDKKIT1010:c3VtbWVy|}\"), new byte[1])")]
    [InlineData("X509CertificateLoader.LoadPkcs12FromFile(\"a.pfx\", \"{|SDKKIT1010:summer|}\")")]
    [InlineData("new AuthenticationHeaderValue(\"Bearer\", \"{|SDKKIT1010:summer|}\")")]
    [InlineData("(object)new AuthenticationHeaderValue(\"Basic\", Convert.ToString(text))")]
    [InlineData("Rfc2898DeriveBytes.Pbkdf2(string.Concat({|SDKKIT1010:\"sum\", \"mer\"|}), new byte[8], 1, HashAlgorithmName.SHA256, 1)")]
    public Task Constant_InCredentialArgument_IsReportedOnTheText(string expression) => VerifyAsync($$"""
        class Subject
        {
            object Value(bool flag, string text) => {{expression}};
        }
        """);

    [Theory]
    [InlineData("NetworkCredential One(bool b) => b ? new(\"u\", \"$\") : new NetworkCredential();")]
    [InlineData("NetworkCredential One(int i) { return i switch { 0 => new(\"u\", \"$\"), _ => throw new NotSupportedException() }; }")]
    [InlineData("NetworkCredential One { get { return new(\"u\", \"$\"); } }")]
    [InlineData("async System.Threading.Tasks.Task<NetworkCredential> One() { await System.Threading.Tasks.Task.Yield(); return new(\"u\", \"$\"); }")]
    [InlineData("Func<NetworkCredential> One() { return () => { return new(\"u\", \"$\"); }; }")]
    [InlineData("System.Collections.Generic.IReadOnlyList<NetworkCredential> All => [new(\"u\", \"$\")];")]
    [InlineData("System.Collections.Generic.List<NetworkCredential> All = new System.Collections.Generic.List<NetworkCredential> { new(\"u\", \"$\") };")]
    [InlineData("NetworkCredential[] All = new NetworkCredential[] { new(\"u\", \"$\") };")]
    [InlineData("void One(NetworkCredential given) => One(new(\"u\", \"$\"));")]
    [InlineData("object One() => new System.Collections.Generic.Dictionary<string, NetworkCredential> { [\"a\"] = new(\"u\", \"$\") };")]
    public Task Constant_InACreationWithoutType_IsReported(string member) =>
        VerifyAsync($"class Subject\n{{\n    {member.Replace("$", "{|SDKKIT1010:summer|}", StringComparison.Ordinal)}\n}}\n");

    [Theory]
    [InlineData("new NetworkCredential(\"u\", \"\")")]
    [InlineData("new NetworkCredential(\"u\", \"<your-secret>\")")]
    [InlineData("new NetworkCredential(\"u\", \"${PASSWORD}\")")]
    [InlineData("new NetworkCredential(\"u\", text)")]
    [InlineData("new NetworkCredential(\"u\", Environment.GetEnvironmentVariable(\"PASSWORD\"))")]
    [InlineData("new NetworkCredential(\"u\", default(string))")]
    [InlineData("new HMACSHA256(new byte[32])")]
    [InlineData("new HMACSHA256(RandomNumberGenerator.GetBytes(32))")]
    [InlineData("new AuthenticationHeaderValue(\"Bearer\", text)")]
    [InlineData("Tuple.Create(\"u\", \"summer\")")]
    public Task NoConstant_OrNoCredential_IsSilent(string expression) => VerifyAsync($$"""
        class Subject
        {
            object Value(string text) => {{expression}};
        }
        """);

    [Fact]
    public Task Constant_ThroughMembersLocalsAndHelpers_IsReportedWhereItIsWritten() => VerifyAsync("""
        class Subject
        {
            private const string Word = "{|SDKKIT1010:summer|}";
            private readonly string _word = "{|SDKKIT1010:autumn|}";
            private string _late = "";
            private string Text { get; } = "{|SDKKIT1010:winter|}";
            private static string Hand() { return "{|SDKKIT1010:spring|}"; }
            private static NetworkCredential Make(string given = "{|SDKKIT1010:monsoon|}") => new("u", given);

            public Subject() => _late = "{|SDKKIT1010:harvest|}";

            object[] All()
            {
                var local = "{|SDKKIT1010:solstice|}";
                string later;
                later = "{|SDKKIT1010:equinox|}";
                return
                [
                    new NetworkCredential("a", Word), new NetworkCredential("b", _word), new NetworkCredential("c", Text), new NetworkCredential("d", Hand()),
                    new NetworkCredential("e", local), new NetworkCredential("f", later), new NetworkCredential("g", _late), Make("{|SDKKIT1010:drought|}"), Make(),
                ];
            }
        }
        """);

    [Fact]
    public Task Constant_OfAnotherFileUsedTwice_IsReportedThereOnce() => VerifyAsync(
        "class Subject { object A => new NetworkCredential(\"u\", Other.Word); object B => new NetworkCredential(\"v\", Other.Word); }",
        "static class Other { public const string Word = \"sum\" + \"mer\"; }",
        ["SDKKIT1010 at \"sum\" + \"mer\""]);

    [Fact]
    public Task AuthorizationHeader_BySetterOrCall_IsReportedBehindItsScheme() => VerifyAsync("""
        class Subject
        {
            private const string Token = "{|SDKKIT1010:midsummer|}";

            void Send(HttpClient client, HttpRequestMessage request, System.Collections.Generic.IDictionary<string, string> headers)
            {
                client.DefaultRequestHeaders.Add("Authorization", "Bearer {|SDKKIT1010:summer|}");
                request.Headers.TryAddWithoutValidation("x-api-key", "{|SDKKIT1010:winter|}");
                headers["Authorization"] = $"Bearer {Token}";
                headers["Accept"] = "text/plain";
                client.DefaultRequestHeaders.Add("Accept", "summer");
            }
        }
        """);

    [Theory]
    [InlineData("OneSetting=db;Password={|SDKKIT1010:summer|};Another=true")]
    [InlineData("Server=db;Integrated Security=true")]
    [InlineData("Server=db;User Id=sa;Password=")]
    [InlineData("Server=db;User Id=sa;Password=<your-password>")]
    public Task ConnectionString_OnlyItsPassword_IsReported(string text) => VerifyAsync($$"""
        namespace Microsoft.Data.SqlClient
        {
            class SqlConnection(string connectionString) { public string ConnectionString { get; } = connectionString; }
        }

        class Subject
        {
            object Open() => new Microsoft.Data.SqlClient.SqlConnection("{{text}}");
        }
        """, onlyFlows: true);

    [Fact]
    public Task Types_OfTheSameNameElsewhere_AreNotTheTables() => VerifyAsync("""
        namespace Mine { static class X509CertificateLoader { public static string LoadPkcs12FromFile(string path, string word) => path + word; } }

        class Subject
        {
            object Value() => Mine.X509CertificateLoader.LoadPkcs12FromFile("a.pfx", "summer");
        }
        """);

    [Fact]
    public Task Secret_ThatItsNameGivesAway_IsOneFinding() => VerifyAsync("""
        class Subject
        {
            private const string Password = "{|SDKKIT1009:Win-22-terXq|}";

            object Value() => new NetworkCredential("u", Password);
        }
        """);

    [Fact]
    public async Task Reference_ThatIsMissing_IsJudgedByNameAndPosition()
    {
        var tree = Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText("class Subject { object V() => new ClientSecretCredential(\"t\", \"c\", \"summer\"); }", cancellationToken: TestContext.Current.CancellationToken);
        var compilation = Microsoft.CodeAnalysis.CSharp.CSharpCompilation.Create("Subject", [tree]);

        var found = await Compiled.AnalyzeAsync(compilation, [new CredentialFlowAnalyzer()]);

        Assert.Equal("summer", tree.ToString().Substring(Assert.Single(found).Location.SourceSpan.Start, 6));
    }

    [Fact]
    public void Table_EveryEntry_TakesACredential() => Assert.All(
        CredentialApis.Table.All, static api => Assert.Contains(api.Parameters, static p => p.Form is not null));

    private static async Task VerifyAsync(string code, string? other = null, string[]? elsewhere = null, bool onlyFlows = false)
    {
        const string Usings = "using System; using System.Net; using System.Net.Http; using System.Net.Http.Headers; using System.Security.Cryptography; using System.Security.Cryptography.X509Certificates; using System.Text;\n";
        ImmutableArray<Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzer> analyzers = onlyFlows ? [new CredentialFlowAnalyzer()] : [new HardCodedSecretAnalyzer(), new CredentialFlowAnalyzer()];
        if (other is null)
        {
            await Verify.DiagnosticsAsync(analyzers, Usings + code);
            return;
        }

        var found = await Compiled.DiagnosticsAsync(Compiled.Document(Usings + code, other), analyzers);
        Assert.Equal(elsewhere, found.Select(static d => $"{d.Id} at {d.Location.SourceTree!.ToString().Substring(d.Location.SourceSpan.Start, d.Location.SourceSpan.Length)}"));
    }
}
