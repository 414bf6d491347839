using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;

namespace SdkKit.Emulator.Tests;

/// <summary>Assertions as clients of all ages write them, and every way in which one can be wrong.</summary>
public sealed class ClientAssertionTests(SharedEmulator shared) : SharedEmulatorTest(shared)
{
    private const string Graph = "https://graph.microsoft.com/v1.0/applications";

    [Theory]
    [InlineData("PS256", "x5t#S256")]
    [InlineData("RS256", "x5t#S256")]
    [InlineData("RS256", "x5t")]
    [InlineData("RS256", "x5t of Python")]
    [InlineData("PS256", "kid")]
    public async Task Assertion_OfARegisteredCertificate_IsTaken(string algorithm, string thumbprint)
    {
        using var certificate = Certificate();
        var principal = await RegisterAsync(certificate);

        Assert.Equal(200, (await SignInAsync(principal, Assertion(certificate, principal, algorithm, thumbprint))).Status);
        Assert.Equal(200, (await SignInAsync(principal, Assertion(certificate, principal, algorithm, thumbprint, audience: "https://login.microsoftonline.com/{domain}/v2.0"))).Status);
    }

    [Theory]
    [InlineData("unregistered", 700027)]
    [InlineData("other key", 700027)]
    [InlineData("no algorithm", 700027)]
    [InlineData("audience", 700023)]
    [InlineData("audience of no text", 700023)]
    [InlineData("other tenant", 700023)]
    [InlineData("subject", 700021)]
    [InlineData("issuer", 700021)]
    [InlineData("issuer of no text", 700211)]
    [InlineData("expired", 700024)]
    [InlineData("early", 700024)]
    [InlineData("no times", 700024)]
    [InlineData("-Infinity", 50027)]
    [InlineData("1e300", 50027)]
    [InlineData("253402300798", 700024)]
    [InlineData("garbage", 50027)]
    [InlineData("two parts", 50027)]
    public async Task Assertion_WithOneThingWrong_GetsItsError(string what, int code)
    {
        using var certificate = Certificate();
        using var other = Certificate();
        var principal = await RegisterAsync(what is "unregistered" ? other : certificate);
        var stranger = principal with { AppId = Guid.NewGuid().ToString() };
        var assertion = what switch
        {
            "other key" => Assertion(other, principal, nameOf: certificate),
            "no algorithm" => Assertion(certificate, principal, algorithm: "none"),
            "audience" => Assertion(certificate, principal, audience: "https://evil.example/{tenant}/oauth2/v2.0/token"),
            "audience of no text" => Assertion(certificate, principal, audience: ""),
            "other tenant" => Assertion(certificate, principal, audience: $"https://login.microsoftonline.com/{Guid.NewGuid()}/oauth2/v2.0/token"),
            "subject" => Assertion(certificate, principal, subject: stranger.AppId),
            "issuer of no text" => Assertion(certificate, principal, subject: "1"),
            "issuer" => Assertion(certificate, stranger),
            "expired" => Assertion(certificate, principal, minutes: -16),
            "early" => Assertion(certificate, principal, minutes: 6),
            "no times" => Assertion(certificate, principal, minutes: null),
            "-Infinity" or "1e300" or "253402300798" => Assertion(certificate, principal, notBefore: what),
            "garbage" => "a.b.c",
            "two parts" => "a.b",
            _ => Assertion(certificate, principal),
        };
        var answer = await SignInAsync(principal, assertion);

        Assert.Equal((401, "invalid_client"), (answer.Status, answer.ErrorCode));
        Assert.Equal(code, answer.Body!["error_codes"]![0]!.GetValue<int>());
    }

    [Fact]
    public async Task PublicKeys_AreShownOnlyWhenAskedForAndStayWhenSentBack()
    {
        using var certificate = Certificate();
        var principal = await RegisterAsync(certificate);
        var token = await Api.SignInAsync("https://graph.microsoft.com");
        var address = $"{Graph}(appId='{principal.AppId}')";
        var shown = (await Api.SendAsync(HttpMethod.Get, address, token)).Body!["keyCredentials"]![0]!;
        var selected = (await Api.SendAsync(HttpMethod.Get, address + "?$select=keyCredentials", token)).Body!["keyCredentials"]![0]!;

        Assert.Null(shown["key"]);
        Assert.Equal(certificate.Thumbprint, shown["customKeyIdentifier"]!.GetValue<string>());
        Assert.Equal(Convert.ToBase64String(certificate.RawData), selected["key"]!.GetValue<string>());
        Assert.Equal(204, (await Api.SendAsync(HttpMethod.Patch, address, token, new JsonObject { ["keyCredentials"] = new JsonArray(shown.DeepClone()) })).Status);
        Assert.Equal(200, (await SignInAsync(principal, Assertion(certificate, principal))).Status);
        Assert.Equal(400, (await Api.SendAsync(HttpMethod.Patch, address, token, new JsonObject { ["keyCredentials"] = new JsonArray(new JsonObject { ["key"] = "bm9uZQ==" }) })).Status);
    }

    [Fact]
    public async Task FederatedCredentials_FollowTheRulesOfTheDirectory()
    {
        var principal = await Api.CreatePrincipalAsync();
        var token = await Api.SignInAsync("https://graph.microsoft.com");
        var all = $"{Graph}(appId='{principal.AppId}')/federatedIdentityCredentials";
        JsonObject Body(string name, string subject = "s", params string[] audiences) => new()
        {
            ["name"] = name,
            ["issuer"] = "https://issuer.example",
            ["subject"] = subject,
            ["audiences"] = new JsonArray([.. audiences.Select(one => JsonValue.Create(one))]),
        };

        Assert.Equal(201, (await Api.SendAsync(HttpMethod.Post, all, token, Body("first", "s", "a"))).Status);
        Assert.Equal(400, (await Api.SendAsync(HttpMethod.Post, all, token, Body("first", "other", "a"))).Status);
        Assert.Equal(400, (await Api.SendAsync(HttpMethod.Post, all, token, Body("second", "s", "a"))).Status);
        Assert.Equal(400, (await Api.SendAsync(HttpMethod.Post, all, token, Body("second", "t"))).Status);
        Assert.Equal(400, (await Api.SendAsync(HttpMethod.Post, all, token, Body("second", "t", "a", "b"))).Status);
        Assert.Equal(400, (await Api.SendAsync(HttpMethod.Post, all, token, Body("-x", "t", "a"))).Status);
        foreach (var audience in (string[])["[]", "{}", "1", "true"])
        {
            var odd = Body("second", "t");
            odd["audiences"] = new JsonArray(JsonNode.Parse(audience));
            Assert.Equal(400, (await Api.SendAsync(HttpMethod.Post, all, token, odd)).Status);
        }

        Assert.Equal(404, (await Api.SendAsync(HttpMethod.Patch, all + "(name='second')", token, Body("second", "t", "a"))).Status);
        Assert.Equal(201, (await Api.SendAsync(HttpMethod.Patch, all + "(name='second')", token, Body("second", "t", "a"), ("Prefer", "create-if-missing"))).Status);
        Assert.Equal(204, (await Api.SendAsync(HttpMethod.Patch, all + "(name='second')", token, new JsonObject { ["subject"] = "u" }, ("Prefer", "create-if-missing"))).Status);
        Assert.Equal("u", (await Api.SendAsync(HttpMethod.Get, all + "/second", token)).Text("subject"));
        Assert.Equal(204, (await Api.SendAsync(HttpMethod.Delete, all + "/first", token)).Status);
        Assert.Single((await Api.SendAsync(HttpMethod.Get, all, token)).Body!["value"]!.AsArray());
        for (var i = 2; i <= 20; i++)
        {
            Assert.Equal(201, (await Api.SendAsync(HttpMethod.Post, all, token, Body($"n-{i}", $"s{i}", "a"))).Status);
        }

        Assert.Equal(400, (await Api.SendAsync(HttpMethod.Post, all, token, Body("n-21", "s21", "a"))).Status);
    }

    private async Task<Principal> RegisterAsync(X509Certificate2 certificate)
    {
        var principal = await Api.CreatePrincipalAsync();
        var answer = await Api.SendAsync(
            HttpMethod.Patch, $"{Graph}(appId='{principal.AppId}')", await Api.SignInAsync("https://graph.microsoft.com"),
            new JsonObject { ["keyCredentials"] = new JsonArray(new JsonObject { ["key"] = Convert.ToBase64String(certificate.RawData) }) });
        Assert.Equal(204, answer.Status);
        return principal;
    }

    private Task<Answer> SignInAsync(Principal principal, string assertion)
    {
        var form = Api.Form("https://management.azure.com/", principal);
        form.Remove("client_secret");
        form["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
        form["client_assertion"] = assertion;
        return Api.TokenAsync(form);
    }

    private string Assertion(
        X509Certificate2 signer, Principal principal, string algorithm = "PS256", string thumbprint = "x5t#S256",
        string audience = "https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token", string? subject = null, int? minutes = 0, X509Certificate2? nameOf = null,
        string? notBefore = null)
    {
        var named = nameOf ?? signer;
        var name = thumbprint switch
        {
            // MSAL for Python leaves the padding, and writes times as numbers with a fraction.
            "x5t of Python" => Base64Url.EncodeToString(named.GetCertHash()) + "=",
            "x5t" => Base64Url.EncodeToString(named.GetCertHash()),
            "kid" => named.Thumbprint,
            _ => Base64Url.EncodeToString(named.GetCertHash(HashAlgorithmName.SHA256)),
        };
        var from = DateTimeOffset.UtcNow.AddMinutes(minutes ?? 0);
        var claims = new JsonObject
        {
            ["aud"] = audience is "" ? new JsonArray(1) : audience.Replace("{tenant}", Emulator.Seed.TenantId, StringComparison.Ordinal).Replace("{domain}", Emulator.Seed.TenantDomain, StringComparison.Ordinal),
            ["iss"] = subject is "1" ? 1 : principal.AppId,
            ["sub"] = subject ?? principal.AppId,
            ["jti"] = Guid.NewGuid().ToString(),
        };
        if (minutes is not null)
        {
            // As text, as MSAL for .NET does it.
            claims["nbf"] = notBefore ?? $"{from.ToUnixTimeSeconds()}";
            var end = from.AddMinutes(10).ToUnixTimeSeconds();
            claims["exp"] = thumbprint is "x5t of Python" ? end + 0.25 : $"{end}";
        }

        var content = $"{Part(new JsonObject { ["alg"] = algorithm, ["typ"] = "JWT", [thumbprint.Split(' ')[0]] = name })}.{Part(claims)}";
        using var key = signer.GetRSAPrivateKey()!;
        var padding = algorithm is "RS256" ? RSASignaturePadding.Pkcs1 : RSASignaturePadding.Pss;
        return $"{content}.{Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(content), HashAlgorithmName.SHA256, padding))}";
    }

    private static string Part(JsonObject json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString()));

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        return new CertificateRequest("CN=assertion", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddHours(1));
    }
}
