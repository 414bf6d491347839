using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace SdkKit.Emulator.Tests;

/// <summary>Requests that nobody would send on purpose: whoever has no valid token gets no data, whoever has one cannot break the emulator, and nobody gets out.</summary>
public sealed class FuzzTests(SharedEmulator shared) : SharedEmulatorTest(shared)
{
    private static readonly string[] Methods = ["GET", "GET", "POST", "POST", "POST", "PUT", "PUT", "PUT", "PATCH", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "QUERY", "get"];
    private static readonly string[] Hosts = ["graph.microsoft.com", "management.azure.com", "api.loganalytics.io", "api.loganalytics.azure.com", "api.applicationinsights.io", "westeurope.monitoring.azure.com", "kv-sdkkit.vault.azure.net"];

    private static readonly Gen<string> Junk = Gen.String[Gen.Char[" !\"#$%&'()*+,-./09:;<=>?@AZ[\\]^_`az{|}~é\u0001"], 0, 30];

    /// <summary>Bodies as they should be, with one part that is not.</summary>
    private static readonly string[] Nearly =
    [
        """{ "name": "some-name", "issuer": "https://issuer.example/", "subject": "s", "audiences": § }""", """{ "name": "some-name", "issuer": §, "subject": "s", "audiences": ["a"] }""", """{ "displayName": "x", "appRoles": § }""",
        """{ "displayName": "x", "appRoles": [{ "id": "aaaaaaaa-2222-4333-8444-555555555555", "displayName": "d", "description": "e", "value": "v", "allowedMemberTypes": §, "isEnabled": § }] }""", """{ "displayName": "x", "identifierUris": § }""",
        """{ "displayName": "x", "keyCredentials": [{ "key": §, "keyId": § }] }""", """{ "displayName": "x", "passwordCredentials": [{ "keyId": §, "endDateTime": § }] }""", """{ "displayName": "x", "requiredResourceAccess": [{ "resourceAppId": §, "resourceAccess": § }] }""",
        """{ "passwordCredential": { "displayName": §, "endDateTime": § } }""", """{ "appId": "aaaaaaaa-2222-4333-8444-555555555555", "accountEnabled": §, "tags": § }""", """{ "ids": [§], "types": [§] }""", """{ "@odata.id": § }""",
        """{ "properties": { "roleDefinitionId": "/x/acdd72a7-3385-48ef-bd42-f606fba81ae7", "principalId": "aaaaaaaa-2222-4333-8444-555555555555", "principalType": §, "condition": §, "conditionVersion": "2.0" } }""",
        """{ "properties": { "roleName": "r", "type": §, "permissions": [{ "actions": §, "notActions": § }], "assignableScopes": § } }""", """{ "location": §, "tags": § }""", """{ "query": "Heartbeat | take 1", "timespan": §, "workspaces": § }""", """{ "value": "x", "attributes": { "enabled": §, "exp": § }, "tags": § }""",
        """{ "location": "l", "properties": { "mode": §, "parameters": §, "template": { "$schema": "s", "contentVersion": "1", "resources": § } } }""",
        """{ "location": "l", "properties": { "template": { "$schema": "s", "contentVersion": "1", "parameters": { "p": § }, "variables": §, "outputs": { "o": { "type": §, "value": "[parameters('p')]" } }, "resources": [] }, "parameters": { "p": { "value": § } } } }""",
        """{ "location": "l", "properties": { "template": { "$schema": "s", "contentVersion": "1", "imports": §, "resources": { "a": { "type": "Microsoft.Graph/applications@v1.0", "import": §, "properties": §, "dependsOn": §, "copy": § } } } } }""",
        """{ "location": "l", "properties": { "template": { "$schema": "s", "contentVersion": "1", "resources": [{ "type": "Microsoft.Resources/deployments", "name": §, "condition": §, "properties": { "expressionEvaluationOptions": { "scope": "inner" }, "template": §, "parameters": § } }] } } }""",
        """{ "location": "l", "properties": { "template": { "$schema": "s", "contentVersion": "1", "resources": [{ "type": "Microsoft.Authorization/roleAssignments", "apiVersion": §, "name": "a", "scope": §, "properties": § }] } } }""",
        """{ "policy": { "issuer": { "name": "Self" }, "key_props": { "key_size": §, "exportable": § }, "x509_props": { "subject": §, "validity_months": § }, "secret_props": § } }""", """{ "policy": § , "value": §, "pwd": § }""",
        """{ "requests": [{ "id": "1", "method": "POST", "url": "/applications", "headers": §, "body": §, "dependsOn": § }] }""", """{ "time": "2026-01-01T00:00:00Z", "data": { "baseData": { "metric": §, "namespace": "n", "dimNames": §, "series": § } } }""",
    ];

    private static readonly string[] Wrong = ["null", "1", "1.5", "-1e99", "true", "\"x\"", "\"[\"", "\"[x]\"", "\"[concat('a')]\"", "\"\u0000\"", "[]", "[null]", "[1]", "[[]]", "[{}]", "[\"x\"]", "{}", "{\"id\":{}}", "{\"value\":[]}", "{\"count\":-1}"];

    private static readonly Gen<string> Mutated = Gen.Select(Gen.Int[0, Nearly.Length - 1], Gen.Int[0, Wrong.Length - 1]).Select(pick => Nearly[pick.Item1].Replace("§", Wrong[pick.Item2], StringComparison.Ordinal));

    private static readonly Gen<string> Json = Gen.OneOf(
        Mutated, Mutated, Mutated, Mutated, Mutated, Mutated, Mutated, Mutated, Mutated, Mutated, Mutated, Mutated, Mutated, Mutated, Mutated, Mutated,
        Gen.Const("{}"), Gen.Const("[]"), Gen.Const("null"), Gen.Const("{"), Gen.Const("\"text\""), Gen.Const("{\"a\":1,\"a\":2}"), Gen.Const(new string('[', 5000)),
        Gen.Const("{\"displayName\":5,\"keyCredentials\":{},\"identifierUris\":[null,1],\"appRoles\":[[]],\"passwordCredentials\":\"x\",\"requiredResourceAccess\":3}"),
        Gen.Const("{\"principalId\":{},\"resourceId\":[],\"appRoleId\":null,\"appId\":1,\"name\":[],\"issuer\":{},\"subject\":1,\"audiences\":[{}],\"@odata.id\":7,\"keyId\":{},\"ids\":[{}]}"),
        Gen.Const("{\"properties\":[],\"location\":{}}"), Gen.Const("{\"properties\":{\"template\":[],\"parameters\":7,\"mode\":{}},\"location\":1}"),
        Gen.Const("{\"location\":\"x\",\"properties\":{\"template\":{\"$schema\":1,\"contentVersion\":[],\"resources\":[7],\"outputs\":[],\"parameters\":[],\"variables\":1},\"parameters\":{\"p\":{\"value\":1}}}}"),
        Gen.Const("{\"properties\":{\"roleDefinitionId\":[],\"principalId\":7,\"condition\":\"((((\",\"conditionVersion\":1}}"),
        Gen.Const("{\"requests\":[{\"id\":{},\"method\":[],\"url\":7,\"headers\":[],\"dependsOn\":{}}]}"), Gen.Const("{\"requests\":[{\"id\":\"1\",\"method\":\"GET\",\"url\":\"/applications/%00?$filter=((\"}]}"),
        Gen.Const("{\"query\":{},\"timespan\":[]}"), Gen.Const("{\"query\":\"Heartbeat | where (((\"}"), Gen.Const("{\"value\":{},\"attributes\":7}"), Gen.Const("{\"time\":1,\"data\":{\"baseData\":[]}}"),
        Junk, Junk.Select(text => $"{{\"{text.Replace("\\", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal)}\":1}}"));

    private string[] Addresses =>
    [
        "graph.microsoft.com/v1.0/applications",
        "graph.microsoft.com/v1.0/applications(uniqueName='x')",
        $"graph.microsoft.com/v1.0/applications/{Guid.NewGuid()}/owners/$ref",
        "graph.microsoft.com/v1.0/servicePrincipals",
        "graph.microsoft.com/v1.0/servicePrincipals(appId='00000003-0000-0000-c000-000000000000')/appRoleAssignedTo",
        "graph.microsoft.com/v1.0/directory/deletedItems/microsoft.graph.application",
        "graph.microsoft.com/v1.0/directoryObjects/getByIds",
        "graph.microsoft.com/v1.0/organization",
        "graph.microsoft.com/v1.0/me",
        "graph.microsoft.com/v1.0/$batch",
        $"graph.microsoft.com/v1.0/applications(appId='{Emulator.Seed.Administrator.ClientId}')/addPassword",
        $"graph.microsoft.com/v1.0/applications(appId='{Emulator.Seed.Administrator.ClientId}')/federatedIdentityCredentials",
        "management.azure.com/subscriptions",
        $"management.azure.com/subscriptions/{Emulator.Seed.SubscriptionId}",
        $"management.azure.com/subscriptions/{Emulator.Seed.SubscriptionId}/resources",
        $"management.azure.com/subscriptions/{Emulator.Seed.SubscriptionId}/resourceGroups/rg-new",
        $"management.azure.com{Emulator.Seed.Workspace.ResourceId}/providers/Microsoft.Authorization/roleAssignments/{Guid.NewGuid()}",
        $"management.azure.com{Emulator.Seed.Workspace.ResourceId}/providers/Microsoft.Authorization/roleAssignments",
        $"management.azure.com/subscriptions/{Emulator.Seed.SubscriptionId}/providers/Microsoft.Authorization/roleDefinitions/{Guid.NewGuid()}",
        $"management.azure.com{Emulator.Seed.Resource}/providers/Microsoft.ManagedIdentity/identities/default",
        $"management.azure.com/subscriptions/{Emulator.Seed.SubscriptionId}/providers/Microsoft.Resources/deployments/d",
        $"management.azure.com/subscriptions/{Emulator.Seed.SubscriptionId}/providers/Microsoft.Resources/deployments/d/whatIf",
        $"management.azure.com/subscriptions/{Emulator.Seed.SubscriptionId}/providers/Microsoft.Resources/deployments/d/validate",
        "management.azure.com/providers/Microsoft.Resources/deployments/d",
        $"api.loganalytics.io/v1/workspaces/{Emulator.Seed.Workspace.CustomerId}/query",
        $"api.applicationinsights.io/v1/apps/{Emulator.Seed.Component.AppId}/query",
        $"westeurope.monitoring.azure.com{Emulator.Seed.Resource}/metrics",
        "kv-sdkkit.vault.azure.net/secrets/sample",
        "kv-sdkkit.vault.azure.net/secrets",
        "kv-sdkkit.vault.azure.net/deletedsecrets",
        "kv-sdkkit.vault.azure.net/certificates/c/create",
        "kv-sdkkit.vault.azure.net/certificates/c/import",
        "management.azure.com/",
        "management.azure.com//",
        "management.azure.com/%2e%2e/%00",
    ];

    [Fact]
    public async Task Request_WithoutAValidToken_NeverGetsDataNorBreaksAnything()
    {
        var forged = await ForgedAsync();
        var unguessable = Emulator.State.ServicePrincipals.Select(principal => principal.Id).ToList();
        using var http = Emulator.Http();
        await Requests(Gen.Int[0, forged.Count - 1]).SampleAsync(
            async one =>
            {
                var (status, body) = await SendAsync(http, one.Request, forged[one.Token]);
                return status is >= 400 and < 500 && !body.Contains("EmulatorDefect", StringComparison.Ordinal) && !unguessable.Exists(id => body.Contains(id, StringComparison.Ordinal));
            },
            iter: 400, threads: 1, print: one => $"token {one.Token}: {one.Request}");
    }

    [Fact]
    public async Task Request_WithAValidToken_IsAnsweredOrRefusedAndNeverADefect()
    {
        string[] audiences = ["https://graph.microsoft.com", "https://management.azure.com/", "https://api.loganalytics.io", "https://api.loganalytics.io", "https://api.applicationinsights.io", "https://monitoring.azure.com", "https://vault.azure.net"];
        var tokens = new Dictionary<string, string>();
        foreach (var (host, audience) in Hosts.Zip(audiences))
        {
            tokens[host] = await Api.SignInAsync(audience);
        }

        using var http = Emulator.Http();
        await Requests(Gen.Const(0)).SampleAsync(
            async one =>
            {
                var (status, body) = await SendAsync(http, one.Request, $"Bearer {tokens[new Uri(one.Request.Address).Host]}");
                return status < 500 && !body.Contains("EmulatorDefect", StringComparison.Ordinal);
            },
            iter: 2000, threads: 1, print: one => $"{one.Request}");
    }

    [Fact]
    public async Task TokenRequest_OfAnyForm_NeverGetsATokenNorBreaksAnything()
    {
        var forged = await ForgedAsync();
        var values = Gen.OneOf(Junk, Gen.Const(Emulator.Seed.Administrator.ClientId), Gen.Const("client_credentials"), Gen.Const("https://graph.microsoft.com/.default"), Gen.Const("urn:ietf:params:oauth:client-assertion-type:jwt-bearer"), Gen.Int[0, forged.Count - 1].Select(index => forged[index].Replace("Bearer ", "", StringComparison.Ordinal)));
        var names = OneOf("grant_type", "client_id", "client_secret", "scope", "resource", "client_assertion", "client_assertion_type", "x");
        using var http = Emulator.Http();
        await Gen.Select(names, values).Array[0, 8].SampleAsync(
            async form =>
            {
                using var content = new FormUrlEncodedContent(form.Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
                using var answer = await http.PostAsync(Api.TokenAddress, content, Token);
                var body = await answer.Content.ReadAsStringAsync(Token);
                return (int)answer.StatusCode is >= 400 and < 500 && !body.Contains("access_token", StringComparison.Ordinal);
            },
            iter: 200, threads: 1);
    }

    [Fact]
    public async Task Connect_ToAnythingElse_IsRefusedAndReachesNobody()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var credential = Convert.ToBase64String(Encoding.ASCII.GetBytes(Emulator.ProxyAddress.UserInfo));
        var authorities = Gen.OneOf(OneOf($"localhost:{port}", $"127.0.0.1:{port}", $"[::1]:{port}", $"graph.microsoft.com.localhost:{port}", $"graph.microsoft.com:{port}", $"management.azure.com@127.0.0.1:{port}", $"GRAPH.microsoft.com:{port}", $"2130706433:{port}"), Junk.Select(junk => $"{junk.Replace(" ", "", StringComparison.Ordinal)}:{port}"));
        await authorities.SampleAsync(
            async authority =>
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, Emulator.ProxyAddress.Port, Token);
                await using var stream = client.GetStream();
                await stream.WriteAsync(Encoding.Latin1.GetBytes($"CONNECT {authority} HTTP/1.1\r\nProxy-Authorization: Basic {credential}\r\n\r\n"), Token);
                using var reader = new StreamReader(stream);
                var line = await reader.ReadLineAsync(Token) ?? "closed";
                return !line.Contains(" 200", StringComparison.Ordinal) && !listener.Pending();
            },
            iter: 100, threads: 1);
        Assert.Equal(200, (await Api.SendAsync(HttpMethod.Get, "https://graph.microsoft.com/v1.0/organization", await Api.SignInAsync("https://graph.microsoft.com"))).Status);
    }

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private Gen<(int Token, FuzzedRequest Request)> Requests(Gen<int> tokens) => Gen.Select(
        tokens,
        Gen.Select(
            OneOf(Methods),
            OneOf(Hosts),
            Gen.Select(OneOf(Addresses), Gen.Int[0, 9]),
            Gen.OneOf(Gen.Const(""), Gen.Const("?api-version=2022-04-01"), Gen.Const("?$filter=((&$select=,&$top=-1&$count=x"), Junk.Select(junk => $"?api-version=2025-04-01&{Uri.EscapeDataString(junk)}={Uri.EscapeDataString(junk)}")),
            Json,
            OneOf("application/json", "text/plain", "application/x-www-form-urlencoded", "application/json; charset=utf-7"),
            OneOf("", "create-if-missing", "return=minimal, x=")).Select(parts => new FuzzedRequest(
                parts.Item1, $"https://{(parts.Item3.Item2 > 0 ? parts.Item3.Item1 : parts.Item2 + parts.Item3.Item1[parts.Item3.Item1.IndexOf('/', StringComparison.Ordinal)..])}{parts.Item4}", parts.Item5, parts.Item6, parts.Item7)));

    private static async Task<(int Status, string Body)> SendAsync(HttpClient http, FuzzedRequest fuzzed, string authorization)
    {
        using var request = new HttpRequestMessage(new HttpMethod(fuzzed.Method), fuzzed.Address);
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        request.Headers.TryAddWithoutValidation("Prefer", fuzzed.Prefer);
        if (fuzzed.Method is not "TRACE")
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(fuzzed.Body));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", fuzzed.ContentType);
        }

        using var answer = await http.SendAsync(request, Token);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(Token));
    }

    /// <summary>Authorization headers that come near to a valid one.</summary>
    private async Task<IReadOnlyList<string>> ForgedAsync()
    {
        var valid = await Api.SignInAsync("https://graph.microsoft.com");
        var parts = valid.Split('.');
        var claims = JsonNode.Parse(Base64UrlEncoder.Decode(parts[1]))!.AsObject();
        using var foreign = RSA.Create(2048);
        string Signed(Action<JsonObject> alter)
        {
            var altered = claims.DeepClone().AsObject();
            alter(altered);
            return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(altered.ToJsonString(), new SigningCredentials(new RsaSecurityKey(foreign) { KeyId = "x" }, SecurityAlgorithms.RsaSha256));
        }

        string Altered(Action<JsonObject> alter)
        {
            var altered = claims.DeepClone().AsObject();
            alter(altered);
            return $"{parts[0]}.{Base64UrlEncoder.Encode(altered.ToJsonString())}.{parts[2]}";
        }

        // As a symmetric key the public one is known to everybody.
        var hmac = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(claims.ToJsonString(), new SigningCredentials(new SymmetricSecurityKey(foreign.ExportRSAPublicKey()), SecurityAlgorithms.HmacSha256));
        var none = $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""")}.{parts[1]}.";
        string[] tokens =
        [
            none, none + parts[2], $"{Base64UrlEncoder.Encode("""{"alg":"None","typ":"JWT"}""")}.{parts[1]}.", hmac, Signed(_ => { }), Signed(token => token["iss"] = "https://sts.windows.net/other/"),
            Altered(token => token["exp"] = 1), Altered(token => token["exp"] = 99999999999), Altered(token => token["aud"] = "https://management.azure.com/"), Altered(token => token["tid"] = Guid.NewGuid().ToString()), Altered(token => token["roles"] = new JsonArray("Directory.ReadWrite.All")),
            Altered(token => token.Remove("appid")), Altered(token => token["aud"] = new JsonArray("a", "b")), valid[..^1] + (valid[^1] == 'A' ? 'Q' : 'A'), valid[..^20], $"{parts[0]}.{parts[1]}", $"{parts[0]}..{parts[2]}", "a.b.c", "....", "",
        ];
        return [.. tokens.Select(token => $"Bearer {token}"), $"Basic {valid}", valid, "Bearer", $"Bearer {valid} {valid}"];
    }

    private sealed record FuzzedRequest(string Method, string Address, string Body, string ContentType, string Prefer);
}
