using System.Buffers.Text;
using System.Text.Json.Nodes;

namespace SdkKit.Emulator.Tests.FederatedIssuers;

/// <summary>Jobs get their tokens in the way of their host, and only with what the host has given them.</summary>
public sealed class JobTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task GitHubJob_AsksForATokenWithItsPassword()
    {
        await using var emulator = await StartAsync("github repo:contoso/app:environment:prod");
        using var api = new Api(emulator);
        var variables = emulator.ChildEnvironment;
        var address = variables["ACTIONS_ID_TOKEN_REQUEST_URL"] + "&audience=api%3A%2F%2Fmine";

        var answer = await api.SendAsync(HttpMethod.Get, address, variables["ACTIONS_ID_TOKEN_REQUEST_TOKEN"]);

        var claims = Claims(answer.Text("value"));
        Assert.Equal(("https://token.actions.githubusercontent.com", "repo:contoso/app:environment:prod", "api://mine"), (claims["iss"]!.ToString(), claims["sub"]!.ToString(), claims["aud"]!.ToString()));
        Assert.Equal(401, (await api.SendAsync(HttpMethod.Get, address, "guessed")).Status);
        Assert.Equal(401, (await api.SendAsync(HttpMethod.Get, address, null)).Status);
        Assert.False(variables.ContainsKey("SYSTEM_OIDCREQUESTURI"));
        Assert.False(variables.ContainsKey("AZURE_FEDERATED_TOKEN_FILE"));
    }

    [Fact]
    public async Task AzureDevOpsJob_AsksForATokenOfItsServiceConnection()
    {
        var issuer = $"https://vstoken.dev.azure.com/{Guid.NewGuid()}";
        await using var emulator = await StartAsync($"{issuer} sc://contoso/App/prod");
        using var api = new Api(emulator);
        var variables = emulator.ChildEnvironment;
        var address = $"{variables["SYSTEM_OIDCREQUESTURI"]}?api-version=7.1&serviceConnectionId=";

        var answer = await api.SendAsync(HttpMethod.Post, address + variables["AZURESUBSCRIPTION_SERVICE_CONNECTION_ID"], variables["SYSTEM_ACCESSTOKEN"]);

        var claims = Claims(answer.Text("oidcToken"));
        Assert.Equal((issuer, "sc://contoso/App/prod"), (claims["iss"]!.ToString(), claims["sub"]!.ToString()));
        Assert.Equal(401, (await api.SendAsync(HttpMethod.Post, address + Guid.NewGuid(), variables["SYSTEM_ACCESSTOKEN"])).Status);
    }

    [Fact]
    public async Task Pod_FindsItsTokenInAFileThatGoesWithTheEmulator()
    {
        string file;
        await using (var emulator = await StartAsync("https://cluster.example/ system:serviceaccount:shop:orders"))
        {
            file = emulator.ChildEnvironment["AZURE_FEDERATED_TOKEN_FILE"];
            var claims = Claims(await File.ReadAllTextAsync(file, Token));
            Assert.Equal(("https://cluster.example/", "system:serviceaccount:shop:orders"), (claims["iss"]!.ToString(), claims["sub"]!.ToString()));
        }

        Assert.False(File.Exists(file));
    }

    [Theory]
    [InlineData("github")]
    [InlineData("gitlab job")]
    [InlineData("http://cluster.example subject")]
    [InlineData("")]
    public void Job_ThatNamesNoIssuerOrSubject_IsRefused(string text) => Assert.False(EmulatedJob.TryParse(text, out _));

    private static Task<AzureEmulator> StartAsync(string job)
    {
        Assert.True(EmulatedJob.TryParse(job, out var parsed));
        return AzureEmulator.StartAsync(new AzureEmulatorOptions { Job = parsed }, Token);
    }

    private static JsonNode Claims(string token) => JsonNode.Parse(Base64Url.DecodeFromChars(token.Split('.')[1]))!;
}
