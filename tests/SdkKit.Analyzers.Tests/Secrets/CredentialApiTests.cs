using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SdkKit.Analyzers.Secrets;
using SdkKit.Analyzers.Secrets.Flows;
using SdkKit.Analyzers.Secrets.Text;
using SdkKit.Analyzers.Tests.Verification;
using SdkKit.Secrets.Tests.Generated;

namespace SdkKit.Analyzers.Tests.Secrets;

/// <summary>The APIs by which most credentials enter a program, each as its package declares it, and a word that nothing but its use gives away.</summary>
public sealed class CredentialApiTests
{
    private const string Packages = """
        namespace Microsoft.Identity.Client { public class ConfidentialClientApplicationBuilder { public ConfidentialClientApplicationBuilder WithClientSecret(string clientSecret) => this; } }
        namespace Azure.Identity { public class ClientSecretCredential(string tenantId, string clientId, string clientSecret) { public string All => tenantId + clientId + clientSecret; } }
        namespace Azure { public class AzureKeyCredential(string key) { public string Key => key; } }
        namespace Azure.Storage { public class StorageSharedKeyCredential(string accountName, string accountKey) { public string All => accountName + accountKey; } }
        namespace Microsoft.Azure.Cosmos { public class CosmosClient(string accountEndpoint, string authKeyOrResourceToken) { public string All => accountEndpoint + authKeyOrResourceToken; } }
        namespace Azure.Messaging.ServiceBus { public class ServiceBusClient(string connectionString) { public string All => connectionString; } }
        namespace Microsoft.Data.SqlClient
        {
            public class SqlConnection(string connectionString) { public string All => connectionString; }
            public class SqlConnectionStringBuilder { public string Password { get; set; } = ""; }
        }
        namespace Microsoft.EntityFrameworkCore { public static class SqlServerDbContextOptionsExtensions { public static object UseSqlServer(this object builder, string connectionString) => connectionString + builder; } }
        namespace Microsoft.Extensions.DependencyInjection { public static class StackExchangeRedisDependencyInjectionExtensions { public static object AddStackExchangeRedis(this object builder, string redisConnectionString) => redisConnectionString + builder; } }
        namespace Microsoft.IdentityModel.Tokens { public class SymmetricSecurityKey(byte[] key) { public byte[] All => key; } }
        namespace Microsoft.AspNetCore.Authentication.OAuth { public class OAuthOptions { public string ClientSecret { get; set; } = ""; } }
        namespace Microsoft.AspNetCore.Authentication.Google { public class GoogleOptions : Microsoft.AspNetCore.Authentication.OAuth.OAuthOptions; }
        namespace Amazon.Runtime { public class BasicAWSCredentials(string accessKey, string secretKey) { public string All => accessKey + secretKey; } }
        """;

    [Theory]
    [InlineData("new Microsoft.Identity.Client.ConfidentialClientApplicationBuilder().WithClientSecret(\"{|SDKKIT1010:summer|}\")")]
    [InlineData("new Azure.Identity.ClientSecretCredential(\"t\", \"c\", \"{|SDKKIT1010:summer|}\")")]
    [InlineData("new Azure.AzureKeyCredential(\"{|SDKKIT1010:summer|}\")")]
    [InlineData("new Azure.Storage.StorageSharedKeyCredential(\"account\", \"{|SDKKIT1010:summer|}\")")]
    [InlineData("new Microsoft.Azure.Cosmos.CosmosClient(\"https://db.internal\", \"{|SDKKIT1010:summer|}\")")]
    [InlineData("new Azure.Messaging.ServiceBus.ServiceBusClient(\"Endpoint=sb://x/;SharedAccessKeyName=n;SharedAccessKey={|SDKKIT1010:summer|}\")")]
    [InlineData("new Microsoft.Data.SqlClient.SqlConnection(\"Setting=db;Pwd={|SDKKIT1010:summer|}\")")]
    [InlineData("new Microsoft.Data.SqlClient.SqlConnectionStringBuilder { Password = \"{|SDKKIT1010:summer|}\" }")]
    [InlineData("new object().UseSqlServer(\"Setting=db;Pwd={|SDKKIT1010:summer|}\")")]
    [InlineData("new object().AddStackExchangeRedis(\"cache.internal:6380,password={|SDKKIT1010:summer|}\")")]
    [InlineData("new Microsoft.IdentityModel.Tokens.SymmetricSecurityKey(Encoding.UTF8.GetBytes(\"{|SDKKIT1010:summer|}\"))")]
    [InlineData("new HMACSHA512(\"{|SDKKIT1010:summer|}\"u8.ToArray())")]
    [InlineData("X509CertificateLoader.LoadPkcs12FromFile(\"a.pfx\", \"{|SDKKIT1010:summer|}\")")]
    [InlineData("new NetworkCredential(\"u\", \"{|SDKKIT1010:summer|}\")")]
    [InlineData("new Microsoft.AspNetCore.Authentication.Google.GoogleOptions { ClientSecret = \"{|SDKKIT1010:summer|}\" }")]
    [InlineData("new AuthenticationHeaderValue(\"Bearer\", \"{|SDKKIT1010:summer|}\")")]
    [InlineData("new Amazon.Runtime.BasicAWSCredentials(\"id\", \"{|SDKKIT1010:summer|}\")")]
    public Task Word_ThatAnApiTakesAsCredential_IsAFinding(string expression) => VerifyAsync($"class Subject {{ object Value() => {expression}; }}");

    [Fact]
    public Task Options_InALambda_AreAFlow() => VerifyAsync("""
        class Subject
        {
            static void Add(System.Action<Microsoft.AspNetCore.Authentication.Google.GoogleOptions> configure) => configure(new());

            static void Start(string given)
            {
                Add(options => options.ClientSecret = "{|SDKKIT1010:summer|}");
                Add(options => { options.ClientSecret = given; });
            }
        }
        """);

    [Fact]
    public async Task Secret_ThatFormatNameAndUseGiveAway_IsOneFindingOfItsFormat()
    {
        var secret = GeneratedSecret.EntraClientSecret(new Random(71));

        await VerifyAsync($$"""
            class Subject
            {
                private const string ClientSecret = "{|SDKKIT1001:{{secret}}|}"; // kept here

                object A => new Azure.Identity.ClientSecretCredential("t", "c", ClientSecret);
                object B => new Azure.Identity.ClientSecretCredential("t", "c", clientSecret: ClientSecret);
            }
            """);
    }

    [Fact]
    public async Task PrivateKey_InAnIndentedRawLiteral_HasOneFingerprintInCodeCommentsAndScan()
    {
        var pem = GeneratedSecret.RsaPrivateKey().Trim();
        var indented = pem.Replace("\n", "\n        ", StringComparison.Ordinal);
        var source = $"class Subject\n{{\n    const string Text = \"\"\"\n        {indented}\n        \"\"\";\n\n    /*\n        {indented}\n    */\n}}\n";

        var found = await Compiled.DiagnosticsAsync(Compiled.Document(source), [new HardCodedSecretAnalyzer(), new CommentSecretAnalyzer()]);
        var scanned = SdkKit.Secrets.SecretScanner.Scan(source, new SdkKit.Secrets.SecretScanOptions { Syntax = SdkKit.Secrets.TextSyntax.CSharp });

        Assert.Equal(2, found.Length);
        Assert.Equal(2, scanned.Count);
        Assert.Single(found.Select(static d => d.Properties[SecretDiagnostics.Fingerprint]).Concat(scanned.Select(static f => f.Fingerprint)).Distinct());
    }

    [Fact]
    public async Task Password_WithEscapes_HasOneFingerprintInCodeAndScan()
    {
        var source = $"class Subject {{ const string Password = \"Q7\\u0026\\\"{GeneratedSecret.Letters(new Random(72), 9)}!4\"; }}";

        var found = await Compiled.DiagnosticsAsync(Compiled.Document(source), [new HardCodedSecretAnalyzer()]);
        var scanned = SdkKit.Secrets.SecretScanner.Scan(source, new SdkKit.Secrets.SecretScanOptions { Syntax = SdkKit.Secrets.TextSyntax.CSharp });

        Assert.Equal(Assert.Single(found).Properties[SecretDiagnostics.Fingerprint], Assert.Single(scanned).Fingerprint);
    }

    private static Task<ImmutableArray<Diagnostic>> VerifyAsync(string code) => Verify.DiagnosticsAsync(
        [new HardCodedSecretAnalyzer(), new CredentialFlowAnalyzer(), new CommentSecretAnalyzer()],
        "using System.Net; using System.Net.Http.Headers; using System.Security.Cryptography; using System.Security.Cryptography.X509Certificates; using System.Text; using Microsoft.EntityFrameworkCore; using Microsoft.Extensions.DependencyInjection;\n"
        + code + "\n" + Packages);
}
