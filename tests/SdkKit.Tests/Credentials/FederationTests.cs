using System.Net;
using SdkKit.Emulator;
using SdkKit.Testing;
using SdkKit.Tests.Clients;

namespace SdkKit.Tests.Credentials;

/// <summary>Tokens of other issuers sign in at the emulated Entra ID, which compares them character by character.</summary>
public sealed class FederationTests(Entra entra) : IClassFixture<Entra>, IDisposable
{
    private const string Subject = "repo:contoso/app:ref:refs/heads/main";
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("TokenFile")]
    [InlineData("Kubernetes")]
    public async Task Token_InAFile_SignsInAndIsReadAnewForEachRequest(string kind)
    {
        await entra.TrustAsync("main", Subject);
        var path = Path.Combine(_folder.Path, "token");
        File.WriteAllText(path, "stale");
        var credential = new SdkKitCredential(entra.OfApplication(("Credential", kind), ("FederatedTokenFile", path)));
        await Assert.ThrowsAsync<SdkKitConfigurationException>(() => Entra.ClaimsAsync(credential));

        File.WriteAllText(path, entra.Issuer.CreateToken(Subject) + "\n");
        Assert.Equal(entra.ClientId, (await Entra.ClaimsAsync(credential))["appid"]!.GetValue<string>());
    }

    [Fact]
    public async Task GitHubJob_SignsInWithTheTokenOfItsRun()
    {
        await entra.TrustAsync("main", Subject);
        using var github = new StubTransport((_, _) => StubTransport.Answer(HttpStatusCode.OK, $$"""{"count":1,"value":"{{entra.Issuer.CreateToken(Subject)}}"}"""));
        var run = Guid.NewGuid().ToString();
        var credential = new SdkKitCredential(entra.OfJob(
            github, "pipelines.actions.example", ("ACTIONS_ID_TOKEN_REQUEST_URL", "https://pipelines.actions.example/token?api-version=2.0"), ("ACTIONS_ID_TOKEN_REQUEST_TOKEN", run)));

        Assert.Equal(entra.ClientId, (await Entra.ClaimsAsync(credential))["appid"]!.GetValue<string>());
        Assert.Equal("https://pipelines.actions.example/token?api-version=2.0&audience=api%3A%2F%2FAzureADTokenExchange", github.Last.Address.AbsoluteUri);
        Assert.Equal($"Bearer {run}", github.Last.Headers["Authorization"]);
    }

    [Fact]
    public async Task PipelineStep_SignsInWithTheTokenOfItsServiceConnection()
    {
        await entra.TrustAsync("main", Subject);
        using var pipelines = new StubTransport((_, _) => StubTransport.Answer(HttpStatusCode.OK, $$"""{"oidcToken":"{{entra.Issuer.CreateToken(Subject)}}"}"""));
        var credential = new SdkKitCredential(entra.OfJob(
            pipelines, "dev.azure.example", ("SYSTEM_OIDCREQUESTURI", "https://dev.azure.example/_apis/oidctoken"), ("SYSTEM_ACCESSTOKEN", Guid.NewGuid().ToString()), ("ServiceConnectionId", "c 1")));

        Assert.Equal(entra.ClientId, (await Entra.ClaimsAsync(credential))["appid"]!.GetValue<string>());
        Assert.Equal("POST https://dev.azure.example/_apis/oidctoken?api-version=7.1&serviceConnectionId=c%201", $"{pipelines.Last.Method} {pipelines.Last.Address.AbsoluteUri}");
    }

    [Theory]
    [InlineData("github repo:contoso/app:environment:prod")]
    [InlineData("https://vstoken.dev.azure.com/5e6f7a8b-1111-4222-8333-444455556666 sc://contoso/App/prod")]
    [InlineData("https://cluster.example/ system:serviceaccount:shop:orders")]
    public async Task JobOfTheEmulator_SignsInByItsVariablesWithTenantAndClientAlone(string text)
    {
        Assert.True(EmulatedJob.TryParse(text, out var job));
        await using var host = new Entra(job);
        await host.InitializeAsync();
        await host.TrustAsync("job", job.Subject, job.Issuer);

        var ofHost = host.Emulator.ChildEnvironment.Where(one => one.Key.Split('_')[0] is "ACTIONS" or "SYSTEM" or "AZURESUBSCRIPTION" || one.Key is "AZURE_FEDERATED_TOKEN_FILE");
        var credential = new SdkKitCredential(host.OfApplication([.. ofHost.Select(one => (one.Key, one.Value))]));

        Assert.Equal(host.ClientId, (await Entra.ClaimsAsync(credential))["appid"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(302, "")]
    [InlineData(403, """{"message":"no permission"}""")]
    [InlineData(200, """{"count":0}""")]
    [InlineData(200, "<html>sign in</html>")]
    public async Task BuildService_ThatGivesNoToken_IsATypedErrorAndItsTokenGoesNowhereElse(int status, string body)
    {
        using var github = new StubTransport((_, _) =>
        {
            var answer = StubTransport.Answer((HttpStatusCode)status, body);
            answer.Headers.Location = new Uri("https://evil.example/");
            return answer;
        });
        var run = Guid.NewGuid().ToString();
        var credential = new SdkKitCredential(entra.OfJob(
            github, "actions.example", ("ACTIONS_ID_TOKEN_REQUEST_URL", "https://actions.example/token"), ("ACTIONS_ID_TOKEN_REQUEST_TOKEN", run)));
        var exception = await Assert.ThrowsAsync<AzureApiException>(() => Entra.ClaimsAsync(credential));

        Assert.StartsWith("No token: GitHub answered", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(run, exception.ToString(), StringComparison.Ordinal);
        Assert.Single(github.Sent);
    }

    [Fact]
    public void BuildService_WithoutHttps_GetsNothing()
    {
        var exception = Assert.Throws<SdkKitConfigurationException>(() => new SdkKitCredential(entra.OfApplication(
            ("ACTIONS_ID_TOKEN_REQUEST_URL", "http://actions.example/token"), ("ACTIONS_ID_TOKEN_REQUEST_TOKEN", "t"))));

        Assert.StartsWith("ACTIONS_ID_TOKEN_REQUEST_URL: it is no https address", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("repo:contoso/app:ref:refs/heads/other", "api://AzureADTokenExchange", 700213)]
    [InlineData("repo:Contoso/app:ref:refs/heads/main", "api://AzureADTokenExchange", 7002138)]
    [InlineData(Subject, "api://other", 700212)]
    public async Task Token_ThatDoesNotMatch_IsRefusedWithWhatToCompare(string subject, string audience, int code)
    {
        await entra.TrustAsync("main", Subject);
        var exception = await RefusedAsync(entra.Issuer.CreateToken(subject, audience));

        Assert.Contains($"AADSTS{code}:", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Compare issuer, subject", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_OfAnotherIssuerOrKey_IsRefused()
    {
        await entra.TrustAsync("main", Subject);
        using var stranger = new Emulator.EmulatedIssuer("https://stranger.example");
        using var forger = new Emulator.EmulatedIssuer(entra.Issuer.Issuer);

        Assert.Contains("AADSTS700211:", (await RefusedAsync(stranger.CreateToken(Subject))).Message, StringComparison.Ordinal);
        Assert.Contains("AADSTS50013:", (await RefusedAsync(forger.CreateToken(Subject))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(-14, false)]
    [InlineData(6, true)]
    [InlineData(-16, true)]
    public async Task Token_OfAClockThatDiffers_IsTakenWithinFiveMinutes(int minutes, bool isRefused)
    {
        await entra.TrustAsync("main", Subject);
        var token = entra.Issuer.CreateToken(Subject, from: DateTimeOffset.UtcNow.AddMinutes(minutes));
        if (isRefused)
        {
            var exception = await RefusedAsync(token);
            Assert.Contains("AADSTS700024:", exception.Message, StringComparison.Ordinal);
            Assert.Contains("Set the clock of this machine", exception.Message, StringComparison.Ordinal);
            return;
        }

        Assert.Equal(entra.ClientId, (await Entra.ClaimsAsync(FromFile(token)))["appid"]!.GetValue<string>());
    }

    public void Dispose() => _folder.Dispose();

    private Task<AzureApiException> RefusedAsync(string token) => Assert.ThrowsAsync<AzureApiException>(() => Entra.ClaimsAsync(FromFile(token)));

    private SdkKitCredential FromFile(string token)
    {
        var path = Path.Combine(_folder.Path, Guid.NewGuid().ToString());
        File.WriteAllText(path, token);
        return new SdkKitCredential(entra.OfApplication(("FederatedTokenFile", path)));
    }
}
