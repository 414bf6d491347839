using System.Buffers.Text;
using System.Net;
using System.Text.Json.Nodes;

namespace SdkKit.Emulator.Tests.ManagedIdentities;

/// <summary>Programs get the tokens of identities at the addresses of Azure's hosts, and only those with what the host has given them.</summary>
public sealed class ManagedIdentityTests : IAsyncLifetime
{
    private const string Resource = "https://management.azure.com/";

    private readonly HttpClient _direct = new(new SocketsHttpHandler { UseProxy = false });
    private AzureEmulator _emulator = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _emulator = await AzureEmulator.StartAsync(new AzureEmulatorOptions { HasManagedIdentity = true }, Token);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _direct.Dispose();
        return _emulator.DisposeAsync();
    }

    [Fact]
    public async Task AppService_WithoutAName_IsTheMachine()
    {
        var answer = await AppServiceAsync("");

        Assert.Equal(200, answer.Status);
        Assert.Equal(Principal("vm-sdkkit").Id, Claims(answer)["oid"]!.GetValue<string>());
        Assert.Equal(Resource, answer.Text("resource"));
        Assert.InRange(long.Parse(answer.Text("expires_on"), System.Globalization.CultureInfo.InvariantCulture), DateTimeOffset.UtcNow.AddMinutes(50).ToUnixTimeSeconds(), DateTimeOffset.UtcNow.AddMinutes(70).ToUnixTimeSeconds());
    }

    [Theory]
    [InlineData("client_id")]
    [InlineData("mi_res_id")]
    [InlineData("object_id")]
    public async Task AppService_WithAName_IsTheUserAssignedIdentity(string name)
    {
        var identity = Principal("id-sdkkit");
        var value = name switch { "client_id" => identity.AppId, "object_id" => identity.Id, _ => _emulator.Seed.ManagedIdentity };

        Assert.Equal(identity.Id, Claims(await AppServiceAsync($"&{name}={Uri.EscapeDataString(value)}"))["oid"]!.GetValue<string>());
        Assert.Equal(400, (await AppServiceAsync($"&{name}={Guid.NewGuid()}")).Status);
    }

    [Fact]
    public async Task AppService_WithoutItsHeader_GivesNothing()
    {
        Assert.Equal(401, (await AppServiceAsync("", header: "guessed")).Status);
        Assert.Equal(401, (await AppServiceAsync("", header: null)).Status);
    }

    [Fact]
    public async Task MetadataService_WantsItsHeader()
    {
        using var http = new HttpClient(_emulator.CreateHandler());
        var address = $"http://169.254.169.254/metadata/identity/oauth2/token?api-version=2018-02-01&resource={Uri.EscapeDataString(Resource)}";

        Assert.Equal(HttpStatusCode.BadRequest, (await http.GetAsync(address, Token)).StatusCode);
        http.DefaultRequestHeaders.Add("Metadata", "true");
        using var response = await http.GetAsync(address, Token);
        Assert.Equal(Principal("vm-sdkkit").Id, Claims(await Answer.ReadAsync(response))["oid"]!.GetValue<string>());
    }

    [Fact]
    public async Task Identity_CannotSignInAtTheTokenEndpoint()
    {
        using var api = new Api(_emulator);
        var form = api.Form(Resource, new Principal(Principal("id-sdkkit").AppId, "", "secret"));

        Assert.Equal(700016, (await api.TokenAsync(form)).Body!["error_codes"]![0]!.GetValue<int>());
    }

    [Fact]
    public async Task Resource_TellsItsIdentity()
    {
        using var api = new Api(_emulator);
        var token = await api.SignInAsync("https://management.azure.com/");
        var assigned = await api.SendAsync(HttpMethod.Get, $"https://management.azure.com{_emulator.Seed.ManagedIdentity}?api-version=2023-01-31", token);
        var machine = await api.SendAsync(HttpMethod.Get, $"https://management.azure.com{_emulator.Seed.Resource}/providers/Microsoft.ManagedIdentity/identities/default?api-version=2023-01-31", token);
        var none = await api.SendAsync(HttpMethod.Get, $"https://management.azure.com{_emulator.Seed.Workspace.ResourceId}/providers/Microsoft.ManagedIdentity/identities/default?api-version=2023-01-31", token);

        Assert.Equal(Principal("id-sdkkit").Id, assigned.Body!["properties"]!["principalId"]!.GetValue<string>());
        Assert.Equal(Principal("vm-sdkkit").Id, machine.Body!["properties"]!["principalId"]!.GetValue<string>());
        Assert.Equal(404, none.Status);
    }

    [Fact]
    public async Task WithoutIdentities_NobodyAnswers()
    {
        await using var emulator = await AzureEmulator.StartAsync(cancellationToken: Token);

        Assert.False(emulator.ChildEnvironment.ContainsKey("IDENTITY_ENDPOINT"));
        using var response = await _direct.GetAsync($"http://127.0.0.1:{emulator.ProxyAddress.Port}/msi/token?api-version=2019-08-01&resource=x", Token);
        Assert.Equal(HttpStatusCode.ProxyAuthenticationRequired, response.StatusCode);
    }

    private async Task<Answer> AppServiceAsync(string query, string? header = "")
    {
        var variables = _emulator.ChildEnvironment;
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{variables["IDENTITY_ENDPOINT"]}?api-version=2019-08-01&resource={Uri.EscapeDataString(Resource)}{query}");
        if (header is not null)
        {
            request.Headers.Add("X-IDENTITY-HEADER", header.Length > 0 ? header : variables["IDENTITY_HEADER"]);
        }

        using var response = await _direct.SendAsync(request, Token);
        return await Answer.ReadAsync(response);
    }

    private State.EmulatedServicePrincipal Principal(string name) => _emulator.State.ServicePrincipals.Single(principal => principal.DisplayName == name);

    private static JsonNode Claims(Answer answer) => JsonNode.Parse(Base64Url.DecodeFromChars(answer.Text("access_token").Split('.')[1]))!;
}
