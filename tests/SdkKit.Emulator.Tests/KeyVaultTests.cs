using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;

namespace SdkKit.Emulator.Tests;

public sealed class KeyVaultTests(SharedEmulator shared) : SharedEmulatorTest(shared)
{
    private const string Audience = "https://vault.azure.net";
    private const string User = "Key Vault Secrets User";
    private const string Officer = "Key Vault Secrets Officer";

    [Fact]
    public async Task Secrets_ByAnOfficer_AreSetReadChangedAndListed()
    {
        var officer = await SignInAsync(Officer, Emulator.Seed.KeyVault);

        var first = await SendAsync(HttpMethod.Put, "/secrets/db-key", officer, new JsonObject { ["value"] = "one", ["contentType"] = "text", ["tags"] = new JsonObject { ["owner"] = "shop" } });
        var second = await SendAsync(HttpMethod.Put, "/secrets/DB-KEY", officer, new JsonObject { ["value"] = "two", ["attributes"] = new JsonObject { ["exp"] = 4_102_444_800 } });

        Assert.Equal((200, "one", "text"), (first.Status, first.Text("value"), first.Text("contentType")));
        Assert.Matches("^https://kv-sdkkit.vault.azure.net/secrets/db-key/[0-9a-f]{32}$", first.Text("id"));
        var latest = await SendAsync(HttpMethod.Get, "/secrets/db-key", officer);
        Assert.Equal(("two", second.Text("id"), 4_102_444_800), (latest.Text("value"), latest.Text("id"), latest.Body!["attributes"]!["exp"]!.GetValue<long>()));
        Assert.Equal("one", (await SendAsync(HttpMethod.Get, new Uri(first.Text("id")).AbsolutePath, officer)).Text("value"));
        var versions = await SendAsync(HttpMethod.Get, "/secrets/db-key/versions", officer);
        Assert.Equal([first.Text("id"), second.Text("id")], Ids(versions));
        Assert.DoesNotContain("\"value\":\"", versions.Body!.ToJsonString(), StringComparison.Ordinal);

        var disabled = await SendAsync(HttpMethod.Patch, "/secrets/db-key", officer, new JsonObject { ["attributes"] = new JsonObject { ["enabled"] = false } });
        Assert.False(disabled.Body!["attributes"]!["enabled"]!.GetValue<bool>());
        var refused = await SendAsync(HttpMethod.Get, "/secrets/db-key", officer);
        Assert.Equal((403, "Forbidden", "SecretDisabled"), (refused.Status, refused.ErrorCode, refused.Body!["error"]!["innererror"]!["code"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Secrets_Deleted_KeepTheirNameUntilTheyArePurged()
    {
        var officer = await SignInAsync(Officer, Emulator.Seed.KeyVault);
        var administrator = await SignInAsync("Key Vault Administrator", Emulator.Seed.KeyVault);
        await SendAsync(HttpMethod.Put, "/secrets/gone", officer, new JsonObject { ["value"] = "one" });

        var deleted = await SendAsync(HttpMethod.Delete, "/secrets/gone", officer);
        Assert.Equal("https://kv-sdkkit.vault.azure.net/deletedsecrets/gone", deleted.Text("recoveryId"));
        Assert.Equal((404, "SecretNotFound"), await StatusAsync(HttpMethod.Get, "/secrets/gone", officer));
        Assert.Equal((409, "Conflict"), await StatusAsync(HttpMethod.Put, "/secrets/gone", officer, new JsonObject { ["value"] = "two" }));
        Assert.Equal(200, (await SendAsync(HttpMethod.Post, "/deletedsecrets/gone/recover", officer)).Status);
        Assert.Equal("one", (await SendAsync(HttpMethod.Get, "/secrets/gone", officer)).Text("value"));

        await SendAsync(HttpMethod.Delete, "/secrets/gone", officer);
        Assert.Contains("https://kv-sdkkit.vault.azure.net/secrets/gone", Ids(await SendAsync(HttpMethod.Get, "/deletedsecrets", officer)));
        Assert.Equal(200, (await SendAsync(HttpMethod.Get, "/deletedsecrets/gone", officer)).Status);
        Assert.Equal((403, "Forbidden"), await StatusAsync(HttpMethod.Delete, "/deletedsecrets/gone", await SignInAsync(User, Emulator.Seed.KeyVault)));
        Assert.Equal(204, (await SendAsync(HttpMethod.Delete, "/deletedsecrets/gone", administrator)).Status);
        Assert.Equal((404, "SecretNotFound"), await StatusAsync(HttpMethod.Get, "/deletedsecrets/gone", officer));
        Assert.Equal(200, (await SendAsync(HttpMethod.Put, "/secrets/gone", officer, new JsonObject { ["value"] = "two" })).Status);
    }

    [Fact]
    public async Task Secrets_WithoutTheDataAction_AreForbiddenByRbac()
    {
        // The owner of the subscription may do everything with the vault and nothing with what is in it.
        var owner = await Api.SignInAsync(Audience);
        var answer = await SendAsync(HttpMethod.Get, "/secrets/sample", owner);
        Assert.Equal((403, "Forbidden", "ForbiddenByRbac"), (answer.Status, answer.ErrorCode, answer.Body!["error"]!["innererror"]!["code"]!.GetValue<string>()));
        Assert.Contains("Action: 'Microsoft.KeyVault/vaults/secrets/getSecret/action'", answer.ErrorMessage, StringComparison.Ordinal);

        var user = await SignInAsync(User, Emulator.Seed.KeyVault);
        Assert.Equal(200, (await SendAsync(HttpMethod.Get, "/secrets/sample", user)).Status);
        Assert.Equal(403, (await SendAsync(HttpMethod.Put, "/secrets/sample", user, new JsonObject { ["value"] = "mine" })).Status);
        var reader = await SignInAsync("Key Vault Reader", Emulator.Seed.KeyVault);
        Assert.Equal(200, (await SendAsync(HttpMethod.Get, "/secrets", reader)).Status);
        Assert.Equal(403, (await SendAsync(HttpMethod.Get, "/secrets/sample", reader)).Status);
    }

    [Fact]
    public async Task Secrets_RoleOnOneSecret_OpensThatOneAlone()
    {
        await SendAsync(HttpMethod.Put, "/secrets/other", await SignInAsync(Officer, Emulator.Seed.KeyVault), new JsonObject { ["value"] = "one" });

        var user = await SignInAsync(User, Emulator.Seed.KeyVault + "/secrets/sample");

        Assert.Equal(200, (await SendAsync(HttpMethod.Get, "/secrets/sample", user)).Status);
        Assert.Equal(403, (await SendAsync(HttpMethod.Get, "/secrets/other", user)).Status);
        Assert.Equal(403, (await SendAsync(HttpMethod.Get, "/secrets", user)).Status);
    }

    [Fact]
    public async Task Secrets_MoreThanAPage_AreListedByNextLink()
    {
        var officer = await SignInAsync(Officer, Emulator.Seed.KeyVault);
        foreach (var number in Enumerable.Range(0, 3))
            await SendAsync(HttpMethod.Put, $"/secrets/page-{number}", officer, new JsonObject { ["value"] = "x" });

        var names = new List<string>();
        for (var address = Address("/secrets") + "&maxresults=2"; address is not null;)
        {
            var page = await Api.SendAsync(HttpMethod.Get, address, officer);
            Assert.InRange(page.Body!["value"]!.AsArray().Count, 1, 2);
            names.AddRange(Ids(page));
            address = page.Body["nextLink"]?.GetValue<string>();
        }

        Assert.Equal(names.Distinct(), names);
        Assert.Superset(new HashSet<string>(Enumerable.Range(0, 3).Select(number => $"https://kv-sdkkit.vault.azure.net/secrets/page-{number}")), names.ToHashSet());
    }

    [Theory]
    [InlineData("key_props", "key_size", "\"2048\"")]
    [InlineData("key_props", "key_size", "2048.5")]
    [InlineData("key_props", "key_size", "[]")]
    [InlineData("key_props", "key_size", "1024")]
    [InlineData("x509_props", "validity_months", "{}")]
    [InlineData("x509_props", "validity_months", "1e99")]
    [InlineData("x509_props", "validity_months", "0")]
    public async Task Certificate_PolicyWithAnOddNumber_IsABadParameter(string part, string name, string value)
    {
        var certificates = await SignInAsync("Key Vault Certificates Officer", Emulator.Seed.KeyVault);
        var policy = JsonNode.Parse($$"""{ "policy": { "issuer": { "name": "Self" }, "{{part}}": { "{{name}}": {{value}} } } }""");

        Assert.Equal((400, "BadParameter"), await StatusAsync(HttpMethod.Post, "/certificates/odd/create", certificates, policy));
    }

    [Fact]
    public async Task Certificates_MadeImportedAndDeleted_AreSecretsToo()
    {
        var certificates = await SignInAsync("Key Vault Certificates Officer", Emulator.Seed.KeyVault);
        var secrets = await SignInAsync(Officer, Emulator.Seed.KeyVault);
        var policy = JsonNode.Parse("""
            { "policy": { "issuer": { "name": "Self" }, "key_props": { "exportable": true, "kty": "RSA", "key_size": 2048 }, "secret_props": { "contentType": "application/x-pkcs12" },
              "x509_props": { "subject": "CN=shop", "validity_months": 6 } } }
            """);

        var pending = await SendAsync(HttpMethod.Post, "/certificates/shop-cert/create", certificates, policy);
        Assert.Equal((202, "inProgress"), (pending.Status, pending.Text("status")));
        Assert.Equal("completed", (await SendAsync(HttpMethod.Get, "/certificates/shop-cert/pending", certificates)).Text("status"));
        var made = await SendAsync(HttpMethod.Get, "/certificates/shop-cert", certificates);
        Assert.Matches("^https://kv-sdkkit.vault.azure.net/certificates/shop-cert/[0-9a-f]{32}$", made.Text("id"));
        using var publicPart = X509CertificateLoader.LoadCertificate(Convert.FromBase64String(made.Text("cer")!));
        Assert.Equal("CN=shop", publicPart.Subject);
        Assert.Equal(made.Text("sid"), made.Text("id").Replace("/certificates/", "/secrets/", StringComparison.Ordinal));

        // The one key, by the secret of that name; who may only look at certificates does not get it.
        var secret = await SendAsync(HttpMethod.Get, "/secrets/shop-cert", secrets);
        using var whole = X509CertificateLoader.LoadPkcs12(Convert.FromBase64String(secret.Text("value")!), password: null);
        Assert.Equal((publicPart.Thumbprint, true, "application/x-pkcs12"), (whole.Thumbprint, whole.HasPrivateKey, secret.Text("contentType")));
        Assert.True(secret.Body!["managed"]!.GetValue<bool>());
        Assert.Equal((403, "Forbidden"), await StatusAsync(HttpMethod.Get, "/secrets/shop-cert", certificates));
        Assert.Equal((403, "Forbidden"), await StatusAsync(HttpMethod.Get, "/certificates/shop-cert", secrets));
        Assert.Equal((409, "Conflict"), await StatusAsync(HttpMethod.Put, "/secrets/shop-cert", secrets, new JsonObject { ["value"] = "one" }));

        var imported = await SendAsync(HttpMethod.Post, "/certificates/shop-cert/import", certificates, new JsonObject { ["value"] = secret.Text("value") });
        Assert.Equal((200, made.Text("cer")), (imported.Status, imported.Text("cer")));
        Assert.Equal(2, Ids(await SendAsync(HttpMethod.Get, "/certificates/shop-cert/versions", certificates)).Count());

        Assert.Equal("https://kv-sdkkit.vault.azure.net/deletedcertificates/shop-cert", (await SendAsync(HttpMethod.Delete, "/certificates/shop-cert", certificates)).Text("recoveryId"));
        Assert.Equal((404, "CertificateNotFound"), await StatusAsync(HttpMethod.Get, "/certificates/shop-cert", certificates));
        Assert.Equal((409, "Conflict"), await StatusAsync(HttpMethod.Post, "/certificates/shop-cert/create", certificates, policy!.DeepClone()));
        Assert.Equal(200, (await SendAsync(HttpMethod.Post, "/deletedcertificates/shop-cert/recover", certificates)).Status);
        Assert.Contains("https://kv-sdkkit.vault.azure.net/certificates/shop-cert", Ids(await SendAsync(HttpMethod.Get, "/certificates", certificates)));
    }

    [Theory]
    [InlineData("create", """{"policy":{"issuer":{"name":"DigiCert"},"x509_props":{"subject":"CN=a"}}}""")]
    [InlineData("create", """{"policy":{"issuer":{"name":"Self"},"x509_props":{"subject":"shop"}}}""")]
    [InlineData("create", """{"policy":{"issuer":{"name":"Self"},"key_props":{"kty":"EC"},"x509_props":{"subject":"CN=a"}}}""")]
    [InlineData("create", """{}""")]
    [InlineData("import", """{"value":"AAAA"}""")]
    public async Task Certificates_PolicyOrContentThatIsWrong_GetsTheServicesError(string verb, string body) => Assert.Equal(
        (400, "BadParameter"), await StatusAsync(HttpMethod.Post, $"/certificates/wrong/{verb}", await SignInAsync("Key Vault Certificates Officer", Emulator.Seed.KeyVault), JsonNode.Parse(body)));

    [Fact]
    public async Task Vault_TokenOfNobodyOrOfAnotherAudience_IsChallenged()
    {
        foreach (var token in (string?[])[null, "not.a.token", await Api.SignInAsync("https://management.azure.com/")])
        {
            var answer = await SendAsync(HttpMethod.Get, "/secrets", token);
            Assert.Equal((401, "Unauthorized"), (answer.Status, answer.ErrorCode));
            Assert.Equal($"Bearer authorization=\"https://login.microsoftonline.com/{Emulator.Seed.TenantId}\", resource=\"{Audience}\"", answer.Headers.WwwAuthenticate.ToString());
        }
    }

    [Theory]
    [InlineData("PUT", "/secrets/under_score?api-version=7.4", """{"value":"x"}""", 400, "BadParameter")]
    [InlineData("PUT", "/secrets/a?api-version=7.4", """{"valu":"x"}""", 400, "BadParameter")]
    [InlineData("PUT", "/secrets/a?api-version=7.4", """{"value":"x","attributes":{"exp":"soon"}}""", 400, "BadParameter")]
    [InlineData("PUT", "/secrets/a?api-version=7.4", """{"value":"x","attributes":{"nbf":2,"exp":1}}""", 400, "BadParameter")]
    [InlineData("PUT", "/secrets/a?api-version=7.4", "[]", 400, "BadParameter")]
    [InlineData("PUT", "/secrets/a", """{"value":"x"}""", 400, "BadParameter")]
    [InlineData("GET", "/secrets?api-version=7.4&maxresults=26", null, 400, "BadParameter")]
    [InlineData("GET", "/secrets/nowhere?api-version=7.4", null, 404, "SecretNotFound")]
    [InlineData("GET", "/secrets/sample/00000000000000000000000000000000?api-version=7.4", null, 404, "SecretNotFound")]
    [InlineData("GET", "/keys?api-version=7.4", null, 404, "NotFound")]
    public async Task Vault_RequestThatIsWrong_GetsTheServicesError(string method, string path, string? body, int status, string code)
    {
        var officer = await SignInAsync(Officer, Emulator.Seed.KeyVault);
        var answer = await Api.SendAsync(new HttpMethod(method), "https://kv-sdkkit.vault.azure.net" + path, officer, body is null ? null : JsonNode.Parse(body));
        Assert.Equal((status, code), (answer.Status, answer.ErrorCode));
    }

    [Fact]
    public async Task Vault_OfAnotherName_IsNotThere() =>
        Assert.Equal(404, (await Api.SendAsync(HttpMethod.Get, "https://other.vault.azure.net/secrets?api-version=7.4", await Api.SignInAsync(Audience))).Status);

    [Fact]
    public async Task State_PrintedOrListed_DoesNotShowAValue()
    {
        await SendAsync(HttpMethod.Put, "/secrets/shown", await SignInAsync(Officer, Emulator.Seed.KeyVault), new JsonObject { ["value"] = "keep this" });

        var secret = Emulator.State.Secrets.Single(secret => secret.Name == "shown");

        Assert.True(secret.Versions[0].Holds("keep this"));
        Assert.DoesNotContain("keep this", $"{secret} {secret.Versions[0]}", StringComparison.Ordinal);
    }

    private async Task<string> SignInAsync(string role, string scope) => await Api.SignInAsync(Audience, await Api.CreatePrincipalAsync(role, scope));

    private async Task<(int Status, string? Code)> StatusAsync(HttpMethod method, string path, string token, JsonNode? body = null)
    {
        var answer = await SendAsync(method, path, token, body);
        return (answer.Status, answer.ErrorCode);
    }

    private Task<Answer> SendAsync(HttpMethod method, string path, string? token, JsonNode? body = null) => Api.SendAsync(method, Address(path), token, body);

    private static string Address(string path) => $"https://kv-sdkkit.vault.azure.net{path}?api-version=7.4";

    private static IEnumerable<string> Ids(Answer answer) => answer.Body!["value"]!.AsArray().Select(item => item!["id"]!.GetValue<string>());
}
