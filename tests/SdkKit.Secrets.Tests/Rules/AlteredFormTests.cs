using SdkKit.Secrets.Tests.Generated;

namespace SdkKit.Secrets.Tests.Rules;

/// <summary>Credentials in a form that is nearly the known one, or without what usually stands around them: mentioned, and what only looks alike is not.</summary>
public sealed class AlteredFormTests
{
    private readonly Random _random = new(54);

    [Fact]
    public void Scan_AnnotatedKeyWithoutItsMark_IsMentionedByItsSignature()
    {
        var key = Letters(76) + "AZDO" + Letters(4);

        Assert.Equal(("azure-annotated-key", SecretConfidence.Low), Kind($"x = {key}"));
        Found.Nothing($"x = {Letters(70)}AZDO{Letters(4)}");
        Found.Nothing($"x = {new string('a', 76)}AZDO{Letters(4)}");
    }

    [Fact]
    public void Scan_SignatureWithoutItsQuery_IsMentioned()
    {
        Assert.Equal(("azure-shared-access-signature", SecretConfidence.Low), Kind($"sig={Encoded(32)}"));
        Found.Nothing($"sig={Encoded(20)}");
        Found.Nothing($"sig={Encoded(32)}&page=2");
    }

    [Fact]
    public void Scan_TokenWithABrokenHeader_IsMentioned()
    {
        var token = GeneratedSecret.Token(_random, new { sub = "a", exp = 1_999_999_999 });
        var parts = token.Split('.');
        var broken = $"eyJ{Letters(33)}.{parts[1]}.{parts[2]}";

        Assert.Equal(("json-web-token", SecretConfidence.Low), Kind($"x = {broken}"));
        Found.Nothing($"x = {broken[..^3]}");
        Found.Nothing($"x = eyJ{Letters(33)}.e{Letters(33)}.{parts[2]}");
    }

    [Theory]
    [InlineData("AIza", 44, "gcp-api-key")]
    [InlineData("FlyV1 ", 100, "flyio-token-list")]
    [InlineData("https://api.telegram.org/bot123456:", 39, "telegram-bot-address")]
    public void Scan_TellingPrefixWithAnotherBody_IsFound(string prefix, int length, string rule) => Assert.Equal(rule, Kind($"x '{prefix}{Letters(length)}'").Rule);

    [Theory]
    [InlineData("AIzaurOfTheNorthernMountains")]
    [InlineData("FlyV1 is the first version of it")]
    [InlineData("https://api.telegram.org/bot123456:getUpdates")]
    public void Scan_TellingPrefixInWords_IsNothing(string text) => Found.Nothing(text);

    [Fact]
    public void Scan_TeamsWebhookOfAnotherForm_IsFound()
    {
        var text = $"https://contoso.webhook.office.com/webhookb2/{Guid.NewGuid()}@{Guid.NewGuid()}/IncomingWebhook/{Letters(32)}/{Guid.NewGuid()}";

        Assert.StartsWith("teams-webhook", Kind(text).Rule, StringComparison.Ordinal);
        Found.Nothing("https://contoso.webhook.office.com/webhookb2/{group}@{tenant}/IncomingWebhook/{id}/{owner}");
    }

    [Fact]
    public void Scan_SecretBehindItsOAuthClient_IsFound()
    {
        var client = $"194206074328-{Letters(32).ToLowerInvariant()}.apps.googleusercontent.com";
        var secret = Letters(22) + "07";

        Assert.Equal("google-oauth-client-pair", Kind($"{client}\n{secret}").Rule);
        Assert.Equal("google-oauth-client-pair", Kind($"Sign(\"{client}\", \"{secret}\")").Rule);
        Found.Nothing($"{client}\nhttps://accounts.example.com");
        Found.Nothing($"\"{client}\", \"a-project-of-24-characters\"");
    }

    [Fact]
    public void Scan_HashOfMySql_IsMentioned()
    {
        var hash = "*" + Convert.ToHexString(Convert.FromBase64String(GeneratedSecret.Key(_random, 20)));

        Assert.Equal(("password-hash", SecretConfidence.Low), Kind($"ALTER USER 'a'@'b' IDENTIFIED WITH 'mysql_native_password' AS '{hash}' REQUIRE NONE"));
        Found.Nothing("default_authentication_plugin=mysql_native_password");
        Found.Nothing("ALTER USER 'a'@'b' IDENTIFIED WITH mysql_native_password AS '*ABC'");
    }

    [Fact]
    public void Scan_KeyOnAVaultCommandLine_IsFound()
    {
        Assert.Equal(("vault-command-argument", SecretConfidence.High), Kind($"kubectl exec vault-0 -- vault operator unseal {GeneratedSecret.Key(_random, 33)}"));
        Found.Nothing("Run vault operator unseal three times with different shares.");
        Found.Nothing("vault login -method=github");
    }

    [Fact]
    public void Scan_DefaultPasswordToldWithItsUser_IsMentioned()
    {
        Assert.Equal(("told-password", SecretConfidence.Low), Kind("The password for user 'postgres' is 'admin'."));
        Found.Nothing("The password for this is 'secret'.");
        Found.Nothing("The password is 'admin'.");
    }

    private static (string Rule, SecretConfidence Confidence) Kind(string text) => (Found.One(text).Rule.Id, Found.One(text).Confidence);

    private string Encoded(int count) => System.Web.HttpUtility.UrlEncode(GeneratedSecret.Key(_random, count));

    private string Letters(int count) => GeneratedSecret.Letters(_random, count);
}
