using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SdkKit.Analyzers.Secrets;
using SdkKit.Analyzers.Tests.Verification;
using SdkKit.Secrets.Tests.Generated;

namespace SdkKit.Analyzers.Tests.Secrets;

/// <summary>A secret that is written in pieces is found as one, from its first piece to its last.</summary>
public sealed class FoldingTests
{
    private readonly string _secret = GeneratedSecret.EntraClientSecret(new Random(51));

    private string Head => _secret[..15];

    private string Tail => _secret[15..];

    private string Letters => string.Join(", ", _secret.Select(static c => $"'{c}'"));

    private string Bytes => string.Join(", ", _secret.Select(static c => $"(byte)0x{(int)c:X2}"));

    [Fact]
    public Task TextCalls_OfConstants_AreFolded() => VerifyAsync($$"""
        object[] All => [
            string.Concat({|SDKKIT1001:"{{Head}}", "{{Tail}}"|}),
            string.Concat(new[] { {|SDKKIT1001:"{{Head}}", "{{Tail}}"|} }),
            string.Join("", {|SDKKIT1001:"{{Head}}", "{{Tail}}"|}),
            string.Join(" ", "{{Head}}", "{{Tail}}"),
            string.Join({|SDKKIT1001:"{{Tail}}", "{{Head}}"|}, ""),
            String.Format("a {0} b", "{|SDKKIT1001:{{_secret}}|}"),
            string.Format({|SDKKIT1001:"{{Head}}{0}", "{{Tail}}"|}),
            string.Format("{0}{1}", "{{Head}}", Environment.NewLine),
            "{|SDKKIT1001:{{_secret}}|}".ToCharArray(),
            System.Text.Encoding.UTF8.GetBytes("{|SDKKIT1001:{{_secret}}|}"),
            ({|SDKKIT1001:"{{Head}}".Trim() + "{{Tail}}"|}).Length,
        ];
        """);

    [Fact]
    public Task Names_ThatAreSumsOfSums_AreNotFollowedWithoutBound() => VerifyAsync(string.Join(
        '\n', Enumerable.Range(0, 8).Select(static level => $"static readonly string N{level} = {string.Join(" + ", Enumerable.Repeat($"N{level + 1}", 40))};").Append("const string N8 = \"\";")));

    [Fact]
    public Task Elements_OfCharactersAndBytes_AreText() => VerifyAsync($$"""
        object A => new[] { {|SDKKIT1001:{{Letters}}|} };
        object B => new string(new char[] { {|SDKKIT1001:{{Letters}}|} });
        char[] C = { {|SDKKIT1001:{{Letters}}|} };
        char[] D = [{|SDKKIT1001:{{Letters}}|}];
        byte[] E = [{|SDKKIT1001:{{Bytes.Replace("(byte)", "", StringComparison.Ordinal)}}|}];
        byte[] F = new byte[] { 0, 1, 2, 3, 255 };
        """);

    [Fact]
    public Task Names_OfLocalsPropertiesAndReadOnlyFields_AreFolded() => VerifyAsync($$"""
        private readonly string _head = "{{Head}}";
        private static string Rest { get; } = "{{Tail}}";
        private string _changing = "{{Head}}";

        object A() => {|SDKKIT1001:_head + Rest|};
        object B()
        {
            var head = "{{Head}}";
            const string Rest = "{{Tail}}";
            return $"{[[head}{Rest]]}";
        }

        object C()
        {
            var head = "{{Head}}";
            head = Environment.NewLine;
            return head + "{{Tail}}" + _changing;
        }
        """.Replace("[[", "{|SDKKIT1001:", StringComparison.Ordinal).Replace("]]", "|}", StringComparison.Ordinal));

    [Fact]
    public Task Attributes_AndDefaultValues_AreLookedAt() => VerifyAsync($$"""
        [Obsolete("{|SDKKIT1001:{{_secret}}|}")]
        void A(string given = "{|SDKKIT1001:{{_secret}}|}") { }
        """);

    [Theory]
    [InlineData("string smtpPassword = \"$\";")]
    [InlineData("string SmtpPassword { get; } = \"$\";")]
    [InlineData("string SmtpPassword => \"$\";")]
    [InlineData("string SmtpPassword { get { return \"$\"; } }")]
    [InlineData("void A(string smtpPassword = \"$\") { }")]
    [InlineData("void A(string smtpPassword) => A(smtpPassword: \"$\");")]
    [InlineData("void A(System.Collections.Generic.Dictionary<string, string> d) => d[\"Smtp:Password\"] = \"$\";")]
    [InlineData("object A = new System.Collections.Generic.Dictionary<string, string> { [\"SMTP_PASSWORD\"] = \"$\" };")]
    [InlineData("object A = new System.Collections.Generic.Dictionary<string, string> { { \"SMTP_PASSWORD\", \"$\" } };")]
    [InlineData("void A() => Environment.SetEnvironmentVariable(\"SMTP_PASSWORD\", \"$\");")]
    [InlineData("bool A(string smtpPassword) => smtpPassword == \"$\";")]
    [InlineData("void A(string? smtpPassword) { smtpPassword = smtpPassword ?? (\"$\"); }")]
    [InlineData("char[] smtpPassword = \"$\".ToCharArray();")]
    public Task Name_InEveryPlace_TellsTheSecret(string member) =>
        VerifyAsync(member.Replace("$", "{|SDKKIT1009:Q7-" + GeneratedSecret.Letters(new Random(52), 9) + "!4|}", StringComparison.Ordinal));

    [Theory]
    [InlineData("const string ClientSecretKey = \"client_secret\";")]
    [InlineData("const string PasswordSetting = \"Smtp:Password\";")]
    [InlineData("string tokenType = nameof(FoldingFlags) + \".Token\"; class FoldingFlags;")]
    [InlineData("const string AuthorizationHeader = \"X-Ms-Token-Aad-Access-Token\";")]
    [InlineData("const string TokenScopeId = \"6f9619ff-8b86-d011-b42d-00c04fc964ff\";")]
    [InlineData("const string PasswordLabel = \"Enter your password, 8 characters or more\";")]
    [InlineData("const string CertificateKeyType = \"System.Security.Cryptography.X509Certificates.X509Certificate2\";")]
    [InlineData("const string EntraClientSecretRule = \"SDKKIT1001\";")]
    [InlineData("static class RuleIds { public const string ConnectionPassword = \"CONN1008x\"; }")]
    [InlineData("static class ClaimTypes { public const string AccessToken = \"urn-ms4-act\"; }")]
    [InlineData("const string TokenFeature = \"Feature.UseNewTokenService2\";")]
    [InlineData("const string PasswordFlag = \"enable-password-login-v2\";")]
    [InlineData("void A(string password) => B(password, \"sha256\"); void B(string a, string b) { }")]
    [InlineData("bool IsHeader(string line) => line == \"\\\"1.Passwort\\\"\\t\\\"Url/Prog7\\\"\";")]
    [InlineData("const string SecretOid = \"1.2.840.113549.1.12.10.1.5\";")]
    [InlineData("string[] Placeholders = { \"{PASSWORD:\", \"{T-REPLACE-RX9:\" };")]
    [InlineData("System.Type TokenType = typeof(string); string KeyType = nameof(System.Security.Cryptography.HMACSHA256) + \"Key2\";")]
    [InlineData("[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Secrets\", \"SDKKIT1001\")] void A() { }")]
    public Task Name_OfSomethingElse_IsSilent(string member) => VerifyAsync(member);

    [Fact]
    public Task RandomValue_InAListOfNames_IsStillASecret() =>
        VerifyAsync($$"""static class HeaderNames { public const string ApiKey = "{|SDKKIT1009:{{GeneratedSecret.Letters(new Random(53), 9)}}42{{GeneratedSecret.Letters(new Random(54), 12)}}|}"; }""");

    private static Task<ImmutableArray<Diagnostic>> VerifyAsync(string members) => Verify.DiagnosticsAsync<HardCodedSecretAnalyzer>($"#nullable enable\nusing System;\n\nclass Subject\n{{\n{members}\n}}\n");
}
