using System.Text.Json;
using SdkKit.Emulator;

namespace SdkKit.Tool.Tests.Diagnosis;

/// <summary><c>sdkkit doctor</c> as a process.</summary>
public sealed class DoctorCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public DoctorCommandTests()
    {
        _folder.Write("App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        _folder.Write("obj/project.assets.json", "{ \"libraries\": { \"SdkKit/0.1.0\": { } } }");
        _folder.Write("App.provisioning.json", """
            {
              "version": 1,
              "application": "App",
              "clients": [
                {
                  "name": "LogAnalytics", "interface": "App.ILogAnalytics", "service": "LogAnalytics",
                  "roles": [ { "role": "Log Analytics Reader", "roleId": "73c42c96-874c-492b-b04d-ab87d138a893", "scope": "{workspace}" } ],
                  "operations": []
                },
                {
                  "name": "Directory", "interface": "App.IDirectory", "service": "MicrosoftGraph", "roles": [],
                  "appRoles": [ { "value": "Application.Read.All", "id": "9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30", "resource": "00000003-0000-0000-c000-000000000000" } ],
                  "operations": []
                }
              ]
            }
            """);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("west europe")]
    [InlineData("elsewhere.example/")]
    public async Task Doctor_ValueThatMakesNoHostName_IsAFinding(string region)
    {
        using var folder = new TemporaryFolder();
        folder.Write("App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        folder.Write("App.provisioning.json", """{ "version": 1, "application": "App", "clients": [ { "name": "CustomMetrics", "interface": "App.ICustomMetrics", "service": "CustomMetrics", "operations": [], "roles": [] } ] }""");
        folder.Write("sdkkit.dev.json", $$"""{ "values": { "region": "{{region}}" } }""");

        var result = (await ToolProcess.RunAsync("emulator", "run", "--", "dotnet", "exec", ToolProcess.Assembly, "doctor", "--project", folder.Path)).Exits(1);

        Assert.Contains($"{region}.monitoring.azure.com: the environment's values make no host name of it", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_ManifestThatIsThereAndWrong_IsNamedAsThat()
    {
        using var folder = new TemporaryFolder();
        folder.Write("App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        folder.Write("App.provisioning.json", "{ \"version\": 1,");

        var result = await ToolProcess.RunAsync("doctor", "--project", folder.Path);

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("App.provisioning.json(1,", result.Output + result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("has written none yet", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_FromAnEmptyEnvironmentToAnAppliedOne_NamesWhatIsMissingUntilNothingIs()
    {
        await using var emulator = await AzureEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var variables = emulator.ChildEnvironment;

        var before = (await RunAsync(variables, "doctor")).Exits(1);
        Assert.Contains("MISS credential", before.Output, StringComparison.Ordinal);
        Assert.Contains("mend it: sdkkit apply\n", before.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.EndsWith("1 missing", before.Output.TrimEnd(), StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', before.Output);

        (await RunAsync(variables, "apply", "--yes")).Exits(0);
        var after = (await RunAsync(variables, "doctor", "--json")).Exits(0);
        using var report = JsonDocument.Parse(after.Output);
        Assert.Equal(0, report.RootElement.GetProperty("missing").GetInt32());
        Assert.Equal(0, report.RootElement.GetProperty("unknown").GetInt32());
        Assert.Equal(
            ["sdk", "packages", "manifest", "environment", "network", "clock", "sign-in", "permissions", "credential"],
            report.RootElement.GetProperty("checks").EnumerateArray().Select(check => check.GetProperty("check").GetString()).Distinct());
        Assert.Contains("api.loganalytics.azure.com", after.Output, StringComparison.Ordinal);
        var stored = await Secret();
        Assert.All([stored, emulator.Seed.Administrator.ClientSecret], secret => Assert.DoesNotContain(secret, before.Output + after.Output + after.Error, StringComparison.Ordinal));

        // The program may read and not provision: signed in as it, the doctor says what it lacks in another environment, who can help and how.
        var asProgram = new Dictionary<string, string>(variables)
        {
            ["SDKKIT_EMULATOR_CLIENT_ID"] = await Setting("ClientId"),
            ["SDKKIT_EMULATOR_CLIENT_SECRET"] = stored,
        };
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_folder.Combine("sdkkit.dev.env"), (UnixFileMode)0b110_100_100);
        }

        var lacking = (await RunAsync(asProgram, "doctor", "--env", "other")).Exits(1);
        Assert.Contains("MISS permissions  you lack the Graph permission Application.ReadWrite.OwnedBy", lacking.Output, StringComparison.Ordinal);
        Assert.Contains("mend it: ask a Privileged Role Administrator of the tenant to grant it", lacking.Output, StringComparison.Ordinal);
        Assert.Contains("mend it: az role assignment create --role \"Role Based Access Control Administrator\" --assignee ", lacking.Output, StringComparison.Ordinal);
        Assert.Contains($" --scope {emulator.Seed.Workspace.ResourceId}", lacking.Output, StringComparison.Ordinal);
        Assert.Contains("mend it: sdkkit apply --env other", lacking.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(stored, lacking.Output + lacking.Error, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            var open = (await RunAsync(variables, "doctor")).Exits(1);
            Assert.Contains("mend it: chmod 600 ", open.Output, StringComparison.Ordinal);
            Assert.EndsWith("1 missing", open.Output.TrimEnd(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Doctor_NoProjectAndNoNetwork_SaysWhatItCouldNotCheck()
    {
        using var empty = new TemporaryFolder();
        var secret = Guid.NewGuid().ToString("N");
        var variables = new Dictionary<string, string>
        {
            ["HTTPS_PROXY"] = "http://127.0.0.1:9",
            ["AZURE_TENANT_ID"] = Guid.NewGuid().ToString(),
            ["AZURE_CLIENT_ID"] = Guid.NewGuid().ToString(),
            ["AZURE_CLIENT_SECRET"] = secret,
        };

        var result = (await ToolProcess.RunAsync(["doctor", "--project", empty.Path, "--json"], new ProcessOptions { Variables = variables })).Exits(1);

        using var report = JsonDocument.Parse(result.Output);
        var states = report.RootElement.GetProperty("checks").EnumerateArray().ToLookup(check => check.GetProperty("check").GetString(), check => check.GetProperty("state").GetString());
        Assert.Equal(["missing"], states["network"].Distinct());
        Assert.All(["packages", "manifest", "environment", "clock", "sign-in", "permissions", "credential"], check => Assert.Equal(["unknown"], states[check]));
        Assert.Contains("there is: AZURE_CLIENT_SECRET", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, result.Output + result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--timeout", "0")]
    [InlineData("--timeout", "soon")]
    public async Task Doctor_TimeOutThatIsNone_IsOneLine(params string[] arguments) =>
        (await ToolProcess.RunAsync(["doctor", .. arguments])).IsOneLine("--timeout");

    private Task<ProcessResult> RunAsync(IReadOnlyDictionary<string, string> variables, string verb, params string[] options) =>
        ToolProcess.RunAsync([verb, "--project", _folder.Path, .. options], new ProcessOptions { Variables = variables });

    private Task<string> Secret() => Setting("ClientSecret");

    private async Task<string> Setting(string name) =>
        (await File.ReadAllLinesAsync(_folder.Combine("sdkkit.dev.env"), TestContext.Current.CancellationToken))
            .Single(line => line.StartsWith($"SdkKit__{name}=", StringComparison.Ordinal)).Split('=', 2)[1].Trim('"', '\'');
}
