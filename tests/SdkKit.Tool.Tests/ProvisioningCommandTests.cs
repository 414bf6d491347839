using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using SdkKit.Emulator;

namespace SdkKit.Tool.Tests;

/// <summary>plan, apply and destroy as processes against the emulator, with input as people get it wrong.</summary>
public sealed class ProvisioningCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ProvisioningCommandTests()
    {
        _folder.Write("App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        _folder.Write("App.provisioning.json", Manifest("Log Analytics Reader", "73c42c96-874c-492b-b04d-ab87d138a893", "{workspace}"));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ApplyPlanDestroy_OnTheEmulator_EndWhereTheyBegan()
    {
        await using var emulator = await StartAsync();

        var before = await RunAsync(emulator, "plan", "--json");
        Assert.Equal(1, before.ExitCode);
        using var plan = JsonDocument.Parse(before.Output);
        Assert.True(plan.RootElement.GetProperty("hasChanges").GetBoolean());

        (await RunAsync(emulator, "apply", "--yes")).Exits(0);
        var stored = _folder.Combine("sdkkit.dev.env");
        Assert.Contains("SdkKit__ClientSecret=", await File.ReadAllTextAsync(stored, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(stored));
        }

        var again = (await RunAsync(emulator, "apply", "--yes")).Exits(0);
        Assert.Contains("nothing to do", again.Output, StringComparison.Ordinal);
        (await RunAsync(emulator, "plan")).Exits(0);
        (await RunAsync(emulator, "destroy", "--yes", "--purge")).Exits(0);
        Assert.Equal(1, (await RunAsync(emulator, "plan")).ExitCode);
        Assert.DoesNotContain("ClientSecret", File.Exists(stored) ? await File.ReadAllTextAsync(stored, TestContext.Current.CancellationToken) : "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_NobodyToAsk_ChangesNothing()
    {
        await using var emulator = await StartAsync();
        var result = await RunAsync(emulator, "apply");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("add --yes", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.DoesNotContain(emulator.Transcript.Entries, request => request.Method is "PATCH" or "PUT" or "DELETE");
    }

    [Fact]
    public async Task Plan_ResourceIds_StandWholeOnOneLine()
    {
        await using var emulator = await StartAsync();
        var lines = (await RunAsync(emulator, "plan")).Exits(1).Output.Split('\n').Select(line => line.Trim()).ToList();
        Assert.Contains($"on {emulator.Seed.Workspace.ResourceId}", lines);
        Assert.Contains(lines, line => line.Contains($"in tenant {emulator.Seed.TenantId} (AzureCloud)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Destroy_ThenPurge_NamesWhatIsLeftAndNotWhatIsGone()
    {
        await using var emulator = await StartAsync();
        (await RunAsync(emulator, "apply", "--yes")).Exits(0);
        var destroyed = (await RunAsync(emulator, "destroy", "--yes")).Exits(0);
        Assert.Equal("sdkkit.App.dev: destroyed", destroyed.Output.Trim());
        var asked = await RunAsync(emulator, "destroy", "--purge");
        Assert.Contains("- deleted application ", asked.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_MissingValue_NamesValueFileAndOption()
    {
        _folder.Write("sdkkit.dev.json", "{ \"values\": { } }");
        (await ToolProcess.RunAsync("plan", "--project", _folder.Path)).IsOneLine("sdkkit.dev.json", "'workspace'", "--set workspace=value");
    }

    [Fact]
    public async Task Plan_MalformedEnvironment_NamesThePlace()
    {
        _folder.Write("sdkkit.dev.json", "{ \"values\": { \"workspace\": 1 } }");
        (await ToolProcess.RunAsync("plan", "--project", _folder.Path)).IsOneLine("sdkkit.dev.json(1,");
    }

    [Fact]
    public async Task Plan_MalformedManifest_NamesThePlace()
    {
        _folder.Write("App.provisioning.json", "{ \"version\": 1, \"application\": }");
        (await ToolProcess.RunAsync("plan", "--project", _folder.Path)).IsOneLine("App.provisioning.json(1,32)");
    }

    [Fact]
    public async Task Plan_RoleThatDoesNotExist_SaysSo()
    {
        _folder.Write("App.provisioning.json", Manifest("Raeder", "00000000-0000-0000-0000-000000000001", "{workspace}"));
        _folder.Write("sdkkit.dev.json", "{ }");
        (await ToolProcess.RunAsync("plan", "--project", _folder.Path)).IsOneLine("'Raeder'", "did you mean 'Reader'?");
    }

    [Fact]
    public async Task Plan_NoNetwork_IsOneLineThatNamesTheHost()
    {
        var variables = new Dictionary<string, string>
        {
            ["HTTPS_PROXY"] = $"http://127.0.0.1:{FreePort()}",
            ["SDKKIT_EMULATOR_TENANT_ID"] = Guid.NewGuid().ToString(),
            ["SDKKIT_EMULATOR_CLIENT_ID"] = Guid.NewGuid().ToString(),
            ["SDKKIT_EMULATOR_CLIENT_SECRET"] = Guid.NewGuid().ToString("N"),
        };
        var scope = $"workspace=/subscriptions/{Guid.NewGuid()}/resourceGroups/rg";
        _folder.Write("sdkkit.dev.json", "{ }");
        var result = await ToolProcess.RunAsync(["plan", "--project", _folder.Path, "--set", scope], new ProcessOptions { Variables = variables });
        result.IsOneLine(3, "login.microsoftonline.com", "cannot be reached");
    }

    [Fact]
    public async Task Apply_EmulatorDiesInTheMiddle_SaysToRunAgainAndThenContinues()
    {
        var state = _folder.Combine("emulator.json");
        var emulator = await AzureEmulator.StartAsync(new AzureEmulatorOptions { StateFile = state }, TestContext.Current.CancellationToken);
        Task stopped = Task.CompletedTask;
        emulator.Transcript.Recorded += request =>
        {
            if (request.Method == "PATCH")
            {
                stopped = Task.Run(async () => await emulator.DisposeAsync());
            }
        };

        var result = await RunAsync(emulator, "apply", "--yes");
        await stopped;

        Assert.True(result.ExitCode == 4, result.Error);
        Assert.Contains("run again", result.ErrorLines[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);

        await using var restarted = await AzureEmulator.StartAsync(new AzureEmulatorOptions { StateFile = state }, TestContext.Current.CancellationToken);
        (await RunAsync(restarted, "apply", "--yes")).Exits(0);
    }

    [Fact]
    public async Task EmulatorRun_PortInUse_IsOneLine()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        (await ToolProcess.RunAsync("emulator", "run", "--port", port, "--", "true")).IsOneLine(port);
    }

    [Fact]
    public async Task EmulatorRun_ProgramThatDoesNotExist_IsOneLine() =>
        (await ToolProcess.RunAsync("emulator", "run", "--", "no-such-program-anywhere")).IsOneLine("'no-such-program-anywhere' cannot be started");

    [Fact]
    public async Task EmulatorRun_ProgramFails_AnswersItsExitCode() =>
        (await ToolProcess.RunAsync("emulator", "run", "--", "sh", "-c", "exit 7")).Exits(7);

    [Fact]
    public async Task Token_ShowsClaimsAndNeverTheToken()
    {
        await using var emulator = await StartAsync();
        var options = new ProcessOptions { Variables = emulator.ChildEnvironment };
        var shown = (await ToolProcess.RunAsync(["token", "--service", "LogAnalytics", "--json"], options)).Exits(0);
        var raw = (await ToolProcess.RunAsync(["token", "--service", "LogAnalytics", "--raw"], options)).Exits(0);

        using var json = JsonDocument.Parse(shown.Output);
        Assert.Equal("https://api.loganalytics.io", json.RootElement.GetProperty("claims").GetProperty("aud").GetString());
        Assert.Equal(3, raw.Output.Trim().Split('.').Length);
        Assert.DoesNotContain(raw.Output.Trim().Split('.')[0] + ".", shown.Output, StringComparison.Ordinal);
        (await ToolProcess.RunAsync(["token", "--service", "KeyValt"], options)).IsOneLine("did you mean 'KeyVault'?");
    }

    private static Task<AzureEmulator> StartAsync() => AzureEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

    private Task<ProcessResult> RunAsync(AzureEmulator emulator, string verb, params string[] options) =>
        ToolProcess.RunAsync([verb, "--project", _folder.Path, .. options], new ProcessOptions { Variables = emulator.ChildEnvironment });

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Manifest(string role, string id, string scope) =>
        $$"""
        {
          "version": 1,
          "application": "App",
          "clients": [
            {
              "name": "LogAnalytics",
              "interface": "App.ILogAnalytics",
              "service": "LogAnalytics",
              "roles": [
                { "role": "{{role}}", "roleId": "{{id}}", "scope": "{{scope}}" }
              ],
              "operations": []
            }
          ]
        }
        """;
}
