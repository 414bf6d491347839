using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace SdkKit.Emulator.Tests;

/// <summary>Raw requests to an emulator, for what no SDK would send.</summary>
internal sealed class Api(AzureEmulator emulator) : IDisposable
{
    private static readonly CancellationToken Token = TestContext.Current.CancellationToken;
    private readonly HttpClient _http = new(emulator.CreateHandler());

    public string TokenAddress => $"https://login.microsoftonline.com/{emulator.Seed.TenantId}/oauth2/v2.0/token";

    public async Task<Answer> TokenAsync(Dictionary<string, string> form, string? address = null)
    {
        using var content = new FormUrlEncodedContent(form);
        using var response = await _http.PostAsync(address ?? TokenAddress, content, Token);
        return await Answer.ReadAsync(response);
    }

    public async Task<string> SignInAsync(string audience, Principal? principal = null)
    {
        var answer = await TokenAsync(Form(audience, principal));
        Assert.Equal(200, answer.Status);
        return answer.Body!["access_token"]!.GetValue<string>();
    }

    public Dictionary<string, string> Form(string audience, Principal? principal = null) => new()
    {
        ["grant_type"] = "client_credentials",
        ["client_id"] = principal?.AppId ?? emulator.Seed.Administrator.ClientId,
        ["client_secret"] = principal?.Secret ?? emulator.Seed.Administrator.ClientSecret,
        ["scope"] = audience + "/.default",
    };

    public async Task<Answer> SendAsync(HttpMethod method, string address, string? token, JsonNode? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, address) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        using var response = await _http.SendAsync(request, Token);
        return await Answer.ReadAsync(response);
    }

    /// <summary>Creates an application, its service principal and a secret, and gives it a role.</summary>
    public async Task<Principal> CreatePrincipalAsync(string? role = null, string? scope = null)
    {
        var graph = await SignInAsync("https://graph.microsoft.com");
        var application = await SendAsync(HttpMethod.Post, "https://graph.microsoft.com/v1.0/applications", graph, new JsonObject { ["displayName"] = "a test" });
        var appId = application.Text("appId");
        var principal = await SendAsync(HttpMethod.Post, "https://graph.microsoft.com/v1.0/servicePrincipals", graph, new JsonObject { ["appId"] = appId });
        var password = await SendAsync(HttpMethod.Post, $"https://graph.microsoft.com/v1.0/applications(appId='{appId}')/addPassword", graph, new JsonObject());
        var created = new Principal(appId, principal.Text("id"), password.Text("secretText"));
        if (role is not null)
        {
            Assert.Equal(201, (await AssignAsync(created.ObjectId, role, scope!)).Status);
        }

        return created;
    }

    public async Task<Answer> AssignAsync(string principalId, string role, string scope, string? name = null, string? principalType = null)
    {
        Assert.True(Catalog.RoleCatalog.TryFind(role, out var definition));
        var properties = new JsonObject
        {
            ["roleDefinitionId"] = $"/subscriptions/{emulator.Seed.SubscriptionId}/providers/Microsoft.Authorization/roleDefinitions/{definition.Id}",
            ["principalId"] = principalId,
        };
        if (principalType is not null)
        {
            properties["principalType"] = principalType;
        }

        var address = $"https://management.azure.com{scope}/providers/Microsoft.Authorization/roleAssignments/{name ?? Guid.NewGuid().ToString()}?api-version=2022-04-01";
        return await SendAsync(HttpMethod.Put, address, await SignInAsync("https://management.azure.com/"), new JsonObject { ["properties"] = properties });
    }

    public static FakeTimeProvider ClockAtNow() => new(DateTimeOffset.UtcNow);

    public void Dispose() => _http.Dispose();
}
