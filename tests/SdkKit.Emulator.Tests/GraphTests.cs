using System.Text.Json.Nodes;

namespace SdkKit.Emulator.Tests;

public sealed class GraphTests(SharedEmulator shared) : SharedEmulatorTest(shared)
{
    private const string Root = "https://graph.microsoft.com/v1.0";
    private string _token = "";

    [Fact]
    public async Task Application_DeletedAndRestored_KeepsItsUniqueNameReserved()
    {
        await SignInAsync();
        var address = $"{Root}/applications(uniqueName='it''s one')";
        Assert.Equal(404, (await PatchAsync(address, prefer: false)).Status);
        var created = await PatchAsync(address, prefer: true);
        Assert.Equal((201, "it's one"), (created.Status, created.Text("uniqueName")));
        Assert.Equal(204, (await PatchAsync(address, prefer: true)).Status);

        Assert.Equal(204, (await SendAsync(HttpMethod.Delete, address)).Status);
        Assert.Equal(404, (await SendAsync(HttpMethod.Get, address)).Status);
        Assert.Equal(400, (await PatchAsync(address, prefer: true)).Status);
        var deleted = await SendAsync(HttpMethod.Get, $"{Root}/directory/deletedItems/microsoft.graph.application");
        Assert.Equal(created.Text("id"), deleted.Body!["value"]![0]!["id"]!.GetValue<string>());

        Assert.Equal(200, (await SendAsync(HttpMethod.Post, $"{Root}/directory/deletedItems/{created.Text("id")}/restore")).Status);
        Assert.Equal(200, (await SendAsync(HttpMethod.Get, address)).Status);
        await SendAsync(HttpMethod.Delete, address);
        Assert.Equal(204, (await SendAsync(HttpMethod.Delete, $"{Root}/directory/deletedItems/{created.Text("id")}")).Status);
        Assert.Equal(201, (await PatchAsync(address, prefer: true)).Status);
    }

    [Fact]
    public async Task List_OfManyApplications_IsPagedWithoutGapsOrRepeats()
    {
        await SignInAsync();
        for (var index = 0; index < 5; index++)
        {
            await SendAsync(HttpMethod.Post, $"{Root}/applications", new JsonObject { ["displayName"] = $"page {index}" });
        }

        var names = new List<string>();
        var next = $"{Root}/applications?$filter=startswith(displayName,'PAGE')&$select=displayName&$top=2";
        while (next is not null)
        {
            var page = await SendAsync(HttpMethod.Get, next);
            names.AddRange(page.Body!["value"]!.AsArray().Select(item => Assert.Single(item!.AsObject()).Value!.GetValue<string>()));
            next = page.Body!["@odata.nextLink"]?.GetValue<string>();
        }

        Assert.Equal(["page 0", "page 1", "page 2", "page 3", "page 4"], names);
    }

    [Theory]
    [InlineData("displayName eq 'o''brien'", 1)]
    [InlineData("displayName in ('x', 'O''BRIEN')", 1)]
    [InlineData("identifierUris/any(s:s eq 'api://none')", 0)]
    [InlineData("startswith(displayName,'o') and not(displayName eq 'o''brien')", null)]
    [InlineData("notes eq 'x' or displayName eq 'o''brien'", 1)]
    [InlineData("color eq 'red'", null)]
    [InlineData("displayName eq 'x", null)]
    [InlineData("displayName is 'x'", null)]
    public async Task Filter_OverApplications_MatchesOrSaysWhyNot(string filter, int? expected)
    {
        await SignInAsync();
        await SendAsync(HttpMethod.Post, $"{Root}/applications", new JsonObject { ["displayName"] = "o'brien" });
        var answer = await SendAsync(HttpMethod.Get, $"{Root}/applications?$filter={Uri.EscapeDataString(filter)}");
        Assert.Equal(expected is null ? 400 : 200, answer.Status);
        Assert.Equal(expected > 0, answer.Body!["value"]?.AsArray().Count > 0);
    }

    [Fact]
    public async Task Secret_RemovedFromTheApplication_StopsWorking()
    {
        await SignInAsync();
        var principal = await Api.CreatePrincipalAsync();
        var application = await SendAsync(HttpMethod.Get, $"{Root}/applications(appId='{principal.AppId}')");
        var password = application.Body!["passwordCredentials"]![0]!;
        Assert.Null(password["secretText"]);
        Assert.Equal(principal.Secret[..3], password["hint"]!.GetValue<string>());
        var keyId = new JsonObject { ["keyId"] = password["keyId"]!.GetValue<string>() };
        Assert.Equal(204, (await SendAsync(HttpMethod.Post, $"{Root}/applications/{application.Text("id")}/removePassword", keyId)).Status);
        Assert.Equal(401, (await Api.TokenAsync(Api.Form("https://graph.microsoft.com", principal))).Status);
    }

    [Fact]
    public async Task ServicePrincipal_OfAnUnknownOrTakenApplication_IsRefused()
    {
        await SignInAsync();
        var unknown = await SendAsync(HttpMethod.Post, $"{Root}/servicePrincipals", new JsonObject { ["appId"] = Guid.NewGuid().ToString() });
        Assert.Equal((400, "NoBackingApplicationObject"), (unknown.Status, unknown.Body!["error"]!["details"]![0]!["code"]!.GetValue<string>()));
        var principal = await Api.CreatePrincipalAsync();
        var taken = await SendAsync(HttpMethod.Post, $"{Root}/servicePrincipals", new JsonObject { ["appId"] = principal.AppId });
        Assert.Equal((409, "Request_MultipleObjectsWithSameKeyValue"), (taken.Status, taken.ErrorCode));
    }

    [Fact]
    public async Task Caller_WithoutPermission_IsDenied()
    {
        var principal = await Api.CreatePrincipalAsync("Owner", $"/subscriptions/{Emulator.Seed.SubscriptionId}");
        _token = await Api.SignInAsync("https://graph.microsoft.com", principal);
        var answer = await SendAsync(HttpMethod.Get, $"{Root}/applications");
        Assert.Equal((403, "Authorization_RequestDenied"), (answer.Status, answer.ErrorCode));
        Assert.Equal("/me request is only valid with delegated authentication flow.", (await SendAsync(HttpMethod.Get, $"{Root}/me")).ErrorMessage);
    }

    [Theory]
    [InlineData("api://some-name", false)]
    [InlineData("https://localhost/azure-monitor", false)]
    [InlineData("api://{tenant}/x", true)]
    [InlineData("https://{domain}/x", true)]
    public async Task IdentifierUri_OutsideTheTenantsPolicy_IsRefused(string uri, bool isAllowed)
    {
        await SignInAsync();
        uri = uri.Replace("{tenant}", Emulator.Seed.TenantId, StringComparison.Ordinal).Replace("{domain}", Emulator.Seed.TenantDomain, StringComparison.Ordinal);
        var body = new JsonObject { ["displayName"] = "uris", ["identifierUris"] = new JsonArray(uri) };
        Assert.Equal(isAllowed ? 201 : 400, (await SendAsync(HttpMethod.Post, $"{Root}/applications", body)).Status);
    }

    [Fact]
    public async Task GetByIds_OfAServicePrincipal_SaysItsType()
    {
        await SignInAsync();
        var principal = await Api.CreatePrincipalAsync();
        var body = new JsonObject { ["ids"] = new JsonArray(principal.ObjectId), ["types"] = new JsonArray("user", "servicePrincipal") };
        var answer = await SendAsync(HttpMethod.Post, $"{Root}/directoryObjects/getByIds", body);
        Assert.Equal("#microsoft.graph.servicePrincipal", Assert.Single(answer.Body!["value"]!.AsArray())!["@odata.type"]!.GetValue<string>());
    }

    private async Task SignInAsync() => _token = await Api.SignInAsync("https://graph.microsoft.com");

    private Task<Answer> PatchAsync(string address, bool prefer) => Api.SendAsync(
        HttpMethod.Patch, address, _token, new JsonObject { ["displayName"] = "one" }, prefer ? [("Prefer", "create-if-missing")] : []);

    private Task<Answer> SendAsync(HttpMethod method, string address, JsonObject? body = null) => Api.SendAsync(method, address, _token, body);
}
