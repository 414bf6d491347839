using SdkKit.Secrets.Tests.Generated;
using SdkKit.Secrets.Tests.Rules;

namespace SdkKit.Secrets.Tests.Assignments;

/// <summary>Names and values as each syntax writes them.</summary>
public sealed class NamedValueScanTests
{
    private readonly string _value = GeneratedSecret.Letters(new Random(22), 11) + "42" + GeneratedSecret.Letters(new Random(23), 11);

    [Theory]
    [InlineData("a.json", "{ \"Smtp\": { \"Password\": \"{0}\" } }")]
    [InlineData("a.json", "{ \"config\": \"API_TOKEN={0}\\nNEXT=1\" }")]
    [InlineData("a.json", "{ \"name\": \"API_TOKEN\", \"value\": \"{0}\" }")]
    [InlineData("a.xml", "<add key=\"ApiToken\" value=\"{0}\" />")]
    [InlineData("a.xml", "<ApiToken>\n    {0}\n</ApiToken>")]
    [InlineData("a.xml", "<entry><key>api_token</key><value>{0}</value></entry>")]
    [InlineData("a.yml", "api_token: {0}")]
    [InlineData("a.yml", "- name: API_TOKEN\n  value: \"{0}\"")]
    [InlineData(".env", "export API_TOKEN={0}")]
    [InlineData("a.ini", "api.token = {0}")]
    [InlineData("a.ps1", "$ApiToken = '{0}'")]
    [InlineData("a.sh", "deploy --api-token {0} --force")]
    [InlineData("a.tf", "  api_token = \"{0}\"")]
    [InlineData("a.bicepparam", "param apiToken = '{0}'")]
    [InlineData("a.c", "static const char *api_token = \"{0}\";")]
    [InlineData("a.h", "#define API_TOKEN \"{0}\"")]
    [InlineData("a.cshtml", "@{ var apiToken = \"{0}\"; }")]
    [InlineData("a.cs", "private const string ApiToken = \"{0}\";")]
    [InlineData("a.cs", "var x = new Options { ApiToken = @\"{0}\" };")]
    [InlineData("a.cs", "Connect(apiToken: \"{0}\");")]
    [InlineData("a.cs", "headers.Add(\"api-token\", \"{0}\");")]
    [InlineData("a.cs", "var x = new Dictionary<string, string> { { \"ApiToken\", \"{0}\" } };")]
    [InlineData("a.cs", "x[\"ApiToken\"] = \"{0}\";")]
    [InlineData("a.cs", "builder.WithApiToken(\"{0}\");")]
    [InlineData("a.cs", "// var apiToken = \"{0}\";")]
    [InlineData("a.cs", "var json = \"{ \\\"ApiToken\\\": \\\"{0}\\\" }\";")]
    [InlineData("a.cs", "var json = \"\"\"\n    { \"ApiToken\": \"{0}\" }\n    \"\"\";")]
    [InlineData("a.cs", "var c = '\"'; string apiToken = \"{0}\";")]
    [InlineData("a.cs", "Log($@\"a {x[\"b\"]} {{ {$\"c {y}\"}\", apiToken: \"{0}\");")]
    [InlineData("a.cs", "Log($\"a {Call(apiToken: \"{0}\")} b\");")]
    [InlineData("a.cs", "Log($$\"\"\"a {b} {{Call($\"{(x ? $\"{y}\" : \"}\")}\", apiToken: \"{0}\")}}\"\"\");")]
    [InlineData("a.log", "the service answered, api token {0}, and stopped")]
    [InlineData("a.log", "the service answered service-apikey-{0}")]
    [InlineData("a.log", "https://login.internal/?to=https%3A%2F%2Fapi.internal%2F%3Ftoken%3D{0}%26x%3D1")]
    public void Scan_Value_IsFoundExactly(string path, string template)
    {
        var text = template.Replace("{0}", _value, StringComparison.Ordinal);

        var finding = Assert.Single(SecretScanner.Scan(text, new SecretScanOptions { Syntax = TextSyntaxes.OfPath(path) }));

        Assert.Equal((_value, "named-value"), (finding.In(text), finding.Rule.Id));
    }

    [Theory]
    [InlineData("public string Password { get; set; }")]
    [InlineData("var token = context.GetTokenAsync(\"access_token\");")]
    [InlineData("public const string ClientSecretKey = \"ClientSecret\";")]
    [InlineData("[JsonPropertyName(\"access_token\")] public string AccessToken { get; set; }")]
    [InlineData("password = usernamePassword[1];")]
    [InlineData("throw new ArgumentException(\"The password must have 12 characters\", nameof(password));")]
    [InlineData("Assert.Equal(\"Basic\", header.Scheme); // the token follows")]
    [InlineData("if (key == \"ConnectionStrings:Default\") return;")]
    [InlineData("services.AddKeyedSingleton<ITokenProvider>(\"primary-token-provider\");")]
    [InlineData("PublicKeyToken=b77a5c561934e089")]
    [InlineData("var secret = $\"{prefix}-{Guid.NewGuid()}\";")]
    [InlineData("options.Password.RequiredLength = 12;")]
    [InlineData("// m_database.ProtectPassword = UpdateProtection(2,")]
    [InlineData("// authMechs |= AuthMechs.CramMD5;")]
    [InlineData("/// <param name=\"passwd\"> Security credentials </param>")]
    [InlineData("string[] placeholders = { \"{NEWPASSWORD:\", \"{T-REPLACE-RX:\" };")]
    public void Scan_OrdinaryCode_IsNothing(string text) =>
        Assert.Empty(SecretScanner.Scan(text, new SecretScanOptions { Syntax = TextSyntax.CSharp }));

    [Theory]
    [InlineData("a.c", "to->gr_passwd = copy_of (from->gr_passwd, 17);")]
    [InlineData("a.cpp", "parameters.passphrase = cfExportPassphrase;")]
    [InlineData("a.h", "    LOCAL_PASSWORD = FirstOptionOfTheSecondKind + 174,")]
    [InlineData("a.cshtml", "var password = Request.Form[which2nd];")]
    [InlineData("a.rs", "let password = env::var(PASSWORD_OF_2ND_STAGE)?;")]
    public void Scan_CodeOfOtherLanguages_IsNothing(string path, string text) =>
        Assert.Empty(SecretScanner.Scan(text, new SecretScanOptions { Syntax = TextSyntaxes.OfPath(path) }));

    [Fact]
    public void Scan_KeyInARawLiteral_HasTheFingerprintOfTheCompiledText()
    {
        var pem = GeneratedSecret.RsaPrivateKey();
        var source = $"var key = \"\"\"\n        {pem.Replace("\n", "\n        ", StringComparison.Ordinal)}\n        \"\"\";";

        Assert.Equal(Found.One(pem).Fingerprint, Assert.Single(SecretScanner.Scan(source, new SecretScanOptions { Syntax = TextSyntax.CSharp })).Fingerprint);
    }

    [Fact]
    public void Scan_OldAzureDevOpsToken_IsProvenWithOrWithoutAName()
    {
        var random = new byte[28];
        new Random(24).NextBytes(random);
        var token = SdkKit.Secrets.Checksums.AzureDevOpsTokenChecksum.Make(random);

        Assert.Equal("azure-devops-token", Found.One(token).Rule.Id);
        Assert.Equal(SecretConfidence.Certain, Found.One($"AZURE_DEVOPS_EXT_PAT={token}").Confidence);
        Assert.True(SecretScanner.MayContainSecret(token));
    }
}
