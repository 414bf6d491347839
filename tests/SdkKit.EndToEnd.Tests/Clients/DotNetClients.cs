using System.Net;
using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Identity;
using Azure.ResourceManager;
using Microsoft.Graph;
using Microsoft.Graph.Models.ODataErrors;

namespace SdkKit.EndToEnd.Tests.Clients;

/// <summary>Azure.Identity, Microsoft.Graph, ArmClient and HttpClient as a program finds them, with nothing set but what <c>sdkkit emulator run</c> sets; <see cref="AzureSdkTests"/> runs it there.</summary>
public sealed class DotNetClients
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static JsonElement Values => JsonDocument.Parse(File.ReadAllText(Environment.GetEnvironmentVariable("SDKKIT_ENVIRONMENT_FILE")!)).RootElement.GetProperty("values");

    [Fact(Explicit = true)]
    public async Task RightSecret_IsAnsweredByGraphAndResourceManager()
    {
        var credential = Credential();
        Assert.NotEmpty((await new GraphServiceClient(credential).ServicePrincipals.GetAsync(cancellationToken: Cancellation))!.Value!);
        Assert.Equal("log-sdkkit", (await Workspace(credential).GetAsync(Cancellation)).Value.Data.Name);
    }

    [Fact(Explicit = true)]
    public async Task WrongSecret_IsRefused() => Assert.Contains(
        "AADSTS7000215",
        (await Assert.ThrowsAsync<AuthenticationFailedException>(async () => await Credential(secret: "not-" + Emulated("CLIENT_SECRET")).GetTokenAsync(new(["https://graph.microsoft.com/.default"]), Cancellation))).ToString(),
        StringComparison.Ordinal);

    [Fact(Explicit = true)]
    public async Task MissingRole_IsRefusedByGraphAndResourceManager()
    {
        var graph = new GraphServiceClient(Credential());
        var application = (await graph.Applications.PostAsync(new() { DisplayName = "without a role" }, cancellationToken: Cancellation))!;
        await graph.ServicePrincipals.PostAsync(new() { AppId = application.AppId }, cancellationToken: Cancellation);
        var password = (await graph.Applications[application.Id].AddPassword.PostAsync(new() { PasswordCredential = new() }, cancellationToken: Cancellation))!;
        var credential = Credential(application.AppId, password.SecretText);

        var denied = await Assert.ThrowsAsync<RequestFailedException>(() => Workspace(credential).GetAsync(Cancellation));
        Assert.Equal((403, "AuthorizationFailed"), (denied.Status, denied.ErrorCode));
        Assert.Equal(403, (await Assert.ThrowsAsync<ODataError>(() => new GraphServiceClient(credential).Applications.GetAsync(cancellationToken: Cancellation))).ResponseStatusCode);
    }

    [Fact(Explicit = true)]
    public async Task OtherHost_IsNotReached()
    {
        using var http = new HttpClient();
        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(new Uri("https://example.com/"), Cancellation));
        Assert.True(refused.StatusCode == HttpStatusCode.Forbidden || refused.Message.Contains("403", StringComparison.Ordinal), refused.Message);
    }

    private static Azure.ResourceManager.Resources.GenericResource Workspace(TokenCredential credential)
    {
        var options = new ArmClientOptions { Retry = { MaxRetries = 0 } };

        // Without a version the client reads the provider's registration, which takes a role at the subscription.
        options.SetApiVersion("Microsoft.OperationalInsights/workspaces", "2022-10-01");
        return new ArmClient(credential, null, options).GetGenericResource(new ResourceIdentifier(Values.GetProperty("workspace").GetString()!));
    }

    private static ClientSecretCredential Credential(string? clientId = null, string? secret = null) =>
        new(Emulated("TENANT_ID"), clientId ?? Emulated("CLIENT_ID"), secret ?? Emulated("CLIENT_SECRET"), new ClientSecretCredentialOptions { Retry = { MaxRetries = 0 } });

    private static string Emulated(string name) => Environment.GetEnvironmentVariable($"SDKKIT_EMULATOR_{name}") ?? throw new InvalidOperationException("This runs under sdkkit emulator run.");
}
