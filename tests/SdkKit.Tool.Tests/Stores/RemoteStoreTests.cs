using System.Text.RegularExpressions;
using SdkKit.Emulator;

namespace SdkKit.Tool.Tests.Stores;

/// <summary>The stores that other programs keep: what they are given, and by which way.</summary>
public sealed partial class RemoteStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _printed = [];

    public RemoteStoreTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the stand-ins are shell scripts");
        _folder.Write("App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        _folder.Write("App.provisioning.json", """{ "version": 1, "application": "App", "clients": [] }""");
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task GitHubActions_ApplyRotateDestroy_SendTheSecretByStandardInputAlone()
    {
        await using var emulator = await AzureEmulator.StartAsync(cancellationToken: Token);
        using var gh = new StandIn("gh", StandIn.Gh);
        Store("""{ "kind": "github-actions", "repository": "contoso/app", "environment": "prod" }""");

        await RunAsync(emulator, gh, 0, "apply", "--yes");
        var first = gh.Read("secret/SDKKIT__CLIENTSECRET");
        Assert.True(await SignsInAsync(emulator, gh.Read("variable/SDKKIT__CLIENTID"), first));
        Assert.Contains("secret set SDKKIT__CLIENTSECRET --repo contoso/app --env prod", gh.Arguments, StringComparison.Ordinal);

        var again = await RunAsync(emulator, gh, 0, "apply", "--yes");
        Assert.Contains("nothing to do", again, StringComparison.Ordinal);
        Assert.Equal(first, gh.Read("secret/SDKKIT__CLIENTSECRET"));

        await RunAsync(emulator, gh, 0, "rotate", "--yes", "--grace", "00:00:00");
        var second = gh.Read("secret/SDKKIT__CLIENTSECRET");
        Assert.NotEqual(first, second);
        Assert.True(await SignsInAsync(emulator, gh.Read("variable/SDKKIT__CLIENTID"), second));

        await RunAsync(emulator, gh, 0, "destroy", "--yes", "--purge");
        Assert.False(gh.Has("secret/SDKKIT__CLIENTSECRET") || gh.Has("variable/SDKKIT__CLIENTID"));
        AssertNowhere(gh, first, second);
    }

    [Theory]
    [InlineData("fail-secret")]
    [InlineData("fail-variable")]
    public async Task GitHubActions_WriteThatFails_ConvergesOnTheNextRun(string failure)
    {
        await using var emulator = await AzureEmulator.StartAsync(cancellationToken: Token);
        using var gh = new StandIn("gh", StandIn.Gh);
        Store("""{ "kind": "github-actions", "repository": "contoso/app" }""");
        gh.Write(failure, "");

        var error = await RunAsync(emulator, gh, 2, "apply", "--yes");
        Assert.Contains("failed (exit code 1); sign in with 'gh auth login'", error, StringComparison.Ordinal);
        await RunAsync(emulator, gh, 0, "apply", "--yes");

        var registered = emulator.State.Applications.Single(application => application.UniqueName == "sdkkit.App.dev");
        Assert.Equal(gh.Read("variable/SDKKIT__CREDENTIALKEYID"), Assert.Single(registered.Passwords).KeyId);
        Assert.True(await SignsInAsync(emulator, registered.AppId, gh.Read("secret/SDKKIT__CLIENTSECRET")));
        AssertNowhere(gh, gh.Read("secret/SDKKIT__CLIENTSECRET"));
    }

    [Fact]
    public async Task AzureDevOps_ApplyRotateDestroy_SendTheSecretByStandardInputAlone()
    {
        await using var emulator = await AzureEmulator.StartAsync(cancellationToken: Token);
        using var az = new StandIn("az", StandIn.Az);
        az.Write("group", """{"id":12,"name":"app-prod","type":"Vsts","variables":{"Other":{"value":"kept"}}}""");
        Store("""{ "kind": "azure-devops", "organization": "contoso", "project": "App", "variableGroup": "app-prod" }""");

        await RunAsync(emulator, az, 0, "apply", "--yes");
        var first = Secret().Match(az.Read("group")).Groups[1].Value;
        var clientId = ClientId().Match(az.Read("group")).Groups[1].Value;
        Assert.True(await SignsInAsync(emulator, clientId, first));
        Assert.Contains("\"Other\":{\"value\":\"kept\"}", az.Read("group"), StringComparison.Ordinal);

        var again = await RunAsync(emulator, az, 0, "apply", "--yes");
        Assert.Contains("nothing to do", again, StringComparison.Ordinal);

        await RunAsync(emulator, az, 0, "rotate", "--yes", "--grace", "00:00:00");
        var second = Secret().Match(az.Read("group")).Groups[1].Value;
        Assert.NotEqual(first, second);
        Assert.True(await SignsInAsync(emulator, clientId, second));

        await RunAsync(emulator, az, 0, "destroy", "--yes", "--purge");
        Assert.Equal("""{"id":12,"name":"app-prod","type":"Vsts","variables":{"Other":{"value":"kept"}}}""", az.Read("group"));
        AssertNowhere(az, first, second);
    }

    [Fact]
    public async Task AzureDevOps_GroupThatDoesNotExist_IsNamed()
    {
        await using var emulator = await AzureEmulator.StartAsync(cancellationToken: Token);
        using var az = new StandIn("az", StandIn.Az);
        az.Write("group", """{"id":12,"name":"another","variables":{}}""");
        Store("""{ "kind": "azure-devops", "organization": "contoso", "project": "App", "variableGroup": "app-prod" }""");

        Assert.Contains("there is no variable group app-prod in contoso/App; create it", await RunAsync(emulator, az, 2, "plan"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task StandardOutput_Asked_ShowsTheSecretOnceAndKeepsTheRest()
    {
        await using var emulator = await AzureEmulator.StartAsync(cancellationToken: Token);
        using var none = new StandIn("none", "");
        Store("""{ "kind": "standard-output" }""");

        var output = await RunAsync(emulator, none, 0, "apply", "--yes");
        var secret = Line().Match(output).Groups[1].Value;
        var clientId = (await File.ReadAllLinesAsync(_folder.Combine("sdkkit.dev.env"), Token)).Single(line => line.StartsWith("SdkKit__ClientId=", StringComparison.Ordinal))["SdkKit__ClientId=".Length..];
        Assert.True(await SignsInAsync(emulator, clientId, secret));
        Assert.DoesNotContain(secret, await File.ReadAllTextAsync(_folder.Combine("sdkkit.dev.env"), Token), StringComparison.Ordinal);

        var again = await RunAsync(emulator, none, 0, "apply", "--yes");
        Assert.Contains("nothing to do", again, StringComparison.Ordinal);
        Assert.DoesNotContain("ClientSecret", again, StringComparison.Ordinal);
        Assert.Contains("cannot share standard output", await RunAsync(emulator, none, 2, "rotate", "--yes", "--json"), StringComparison.Ordinal);
    }

    private void Store(string store) => _folder.Write("sdkkit.dev.json", $$"""{ "credential": { "kind": "client-secret" }, "store": {{store}} }""");

    private async Task<string> RunAsync(AzureEmulator emulator, StandIn program, int exitCode, params string[] arguments)
    {
        var variables = new Dictionary<string, string>(emulator.ChildEnvironment) { ["SDKKIT_STATE_DIRECTORY"] = _folder.Combine("state") };
        foreach (var (name, value) in program.Variables)
            variables[name] = value;
        var result = await ToolProcess.RunAsync([.. arguments, "--project", _folder.Path], new ProcessOptions { Variables = variables });
        Assert.True(result.ExitCode == exitCode, result.Output + result.Error);
        _printed.AddRange([result.Output, result.Error]);
        return result.Output + result.Error;
    }

    private void AssertNowhere(StandIn program, params string[] secrets)
    {
        var files = Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories).Select(File.ReadAllText);
        foreach (var secret in secrets)
        {
            Assert.True(secret.Length > 20);
            Assert.All([program.Arguments, program.Surroundings, .. _printed, .. files], text => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
        }
    }

    private static async Task<bool> SignsInAsync(AzureEmulator emulator, string clientId, string secret)
    {
        using var http = new HttpClient(emulator.CreateHandler());
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = clientId,
            ["client_secret"] = secret,
            ["scope"] = "https://management.azure.com//.default",
        });
        using var answer = await http.PostAsync(new Uri($"https://login.microsoftonline.com/{emulator.Seed.TenantId}/oauth2/v2.0/token"), form, Token);
        return answer.IsSuccessStatusCode;
    }

    [GeneratedRegex("\"SdkKit__ClientSecret\":\\{\"value\":\"([^\"]+)\",\"isSecret\":true\\}")]
    private static partial Regex Secret();

    [GeneratedRegex("\"SdkKit__ClientId\":\\{\"value\":\"([^\"]+)\"")]
    private static partial Regex ClientId();

    [GeneratedRegex("^SdkKit__ClientSecret='?([^'\n]+)'?$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
