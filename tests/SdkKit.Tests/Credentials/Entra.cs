using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Azure.Core;
using Microsoft.Extensions.Configuration;
using SdkKit.Credentials;
using SdkKit.Emulator;

namespace SdkKit.Tests.Credentials;

/// <summary>The emulated Entra ID over TLS, with one application that tests give proofs to.</summary>
public sealed class Entra : IAsyncLifetime
{
    private readonly EmulatedJob? _job;
    private HttpClient _http = null!;
    private string _graphToken = "";

    public Entra()
    {
    }

    internal Entra(EmulatedJob job) => _job = job;

    internal EmulatedIssuer Issuer { get; } = new("https://token.actions.githubusercontent.com");

    internal AzureEmulator Emulator { get; private set; } = null!;

    internal string TenantId => Emulator.Seed.TenantId;

    internal string ClientId { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Emulator = await AzureEmulator.StartAsync(new AzureEmulatorOptions { FederatedIssuers = [Issuer], Job = _job }, TestContext.Current.CancellationToken);
        _http = new HttpClient(Emulator.CreateHandler());
        var administrator = Emulator.Seed.Administrator;
        var credential = new SdkKitCredential(Settings(
            ("TenantId", TenantId), ("ClientId", administrator.ClientId), ("ClientSecret", administrator.ClientSecret)));
        _graphToken = (await credential.GetTokenAsync(new TokenRequestContext(["https://graph.microsoft.com/.default"]), CancellationToken.None)).Token;
        var application = await GraphAsync(HttpMethod.Post, "applications", new JsonObject { ["displayName"] = "proofs" });
        ClientId = application!["appId"]!.GetValue<string>();
        await GraphAsync(HttpMethod.Post, "servicePrincipals", new JsonObject { ["appId"] = ClientId });
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        Issuer.Dispose();
        await Emulator.DisposeAsync();
    }

    /// <summary>Settings of section SdkKit whose requests end at this emulator.</summary>
    internal CredentialSettings Settings(params (string Key, string Value)[] settings) => Settings(TimeProvider.System, settings);

    internal CredentialSettings Settings(TimeProvider time, params (string Key, string Value)[] settings) => CredentialSettings.From(
        Configuration(settings), surroundings: new CredentialSurroundings(new CredentialHttp(_http), CredentialHttp.Local, time));

    /// <summary>Settings of configuration that a test changes afterwards.</summary>
    internal CredentialSettings Settings(IConfiguration configuration) =>
        CredentialSettings.From(configuration, surroundings: new CredentialSurroundings(new CredentialHttp(_http), CredentialHttp.Local, TimeProvider.System));

    internal CredentialSettings OfApplication(params (string Key, string Value)[] settings) =>
        Settings([("TenantId", TenantId), ("ClientId", ClientId), .. settings]);

    /// <summary>Settings of a job whose build service, at one host, is a stub.</summary>
    internal CredentialSettings OfJob(HttpMessageHandler service, string host, params (string Key, string Value)[] settings) => CredentialSettings.From(
        Configuration([("TenantId", TenantId), ("ClientId", ClientId), .. settings]),
        surroundings: new CredentialSurroundings(
            new CredentialHttp(new HttpClient(new Fork(host, service, Emulator.CreateHandler()))), CredentialHttp.Local, TimeProvider.System));

    internal static IConfigurationRoot Configuration(params (string Key, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.ToDictionary(one => one.Key.Any(char.IsLower) ? $"SdkKit:{one.Key}" : one.Key, string? (one) => one.Value)).Build();

    internal static async Task<JsonObject> ClaimsAsync(TokenCredential credential)
    {
        var token = await credential.GetTokenAsync(new TokenRequestContext(["https://management.azure.com//.default"]), TestContext.Current.CancellationToken);
        var payload = token.Token.Split('.')[1];
        return JsonNode.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(payload))!.AsObject();
    }

    internal Task RegisterAsync(params X509Certificate2[] certificates) => GraphAsync(HttpMethod.Patch, $"applications(appId='{ClientId}')", new JsonObject
    {
        ["keyCredentials"] = new JsonArray([.. certificates.Select(one => new JsonObject
        {
            ["type"] = "AsymmetricX509Cert",
            ["usage"] = "Verify",
            ["key"] = Convert.ToBase64String(one.RawData),
        })]),
    });

    internal Task TrustAsync(string name, string subject, string? issuer = null) => GraphAsync(
        HttpMethod.Patch, $"applications(appId='{ClientId}')/federatedIdentityCredentials(name='{name}')", new JsonObject
        {
            ["issuer"] = issuer ?? Issuer.Issuer,
            ["subject"] = subject,
            ["audiences"] = new JsonArray("api://AzureADTokenExchange"),
        });

    internal static X509Certificate2 CreateCertificate(DateTimeOffset? from = null, DateTimeOffset? until = null, int bits = 2048)
    {
        using var key = RSA.Create(bits);
        var request = new CertificateRequest("CN=sdkkit-test-" + Guid.NewGuid(), key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = DateTimeOffset.UtcNow;
        return request.CreateSelfSigned(from ?? now.AddHours(-1), until ?? now.AddHours(1));
    }

    private async Task<JsonNode?> GraphAsync(HttpMethod method, string path, JsonObject body)
    {
        using var request = new HttpRequestMessage(method, $"https://graph.microsoft.com/v1.0/{path}") { Content = JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _graphToken);
        request.Headers.Add("Prefer", "create-if-missing");
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return response.StatusCode is System.Net.HttpStatusCode.NoContent ? null : await response.Content.ReadFromJsonAsync<JsonNode>();
    }

    private sealed class Fork(string host, HttpMessageHandler there, HttpMessageHandler elsewhere) : HttpMessageHandler
    {
        private readonly HttpMessageInvoker _there = new(there, disposeHandler: false);
        private readonly HttpMessageInvoker _elsewhere = new(elsewhere);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            (request.RequestUri!.Host == host ? _there : _elsewhere).SendAsync(request, cancellationToken);
    }
}
