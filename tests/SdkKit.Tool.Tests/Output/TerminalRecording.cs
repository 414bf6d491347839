using SdkKit.Emulator;

namespace SdkKit.Tool.Tests.Output;

/// <summary>What the real tool prints at a terminal of 80 columns, recorded once for all tests.</summary>
public sealed class TerminalRecording : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Where the tool ran; its path is part of what it prints.</summary>
    public string Folder => _folder.Path;

    public string Workspace { get; private set; } = "";

    /// <summary>plan, apply and doctor in colour, as the terminal got them.</summary>
    public string Coloured { get; private set; } = "";

    /// <summary>plan with NO_COLOR, and an error that is longer than a line.</summary>
    public string Plain { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && ExternalTool.IsInstalled("script"), "needs a terminal of its own");
        await using var emulator = await AzureEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        Workspace = emulator.Seed.Workspace.ResourceId;
        _folder.Write("MyApp.csproj", "<Project />");
        _folder.Write("obj/project.assets.json", "{ \"libraries\": { \"SdkKit/0.1.0\": { } } }");
        _folder.Write("MyApp.provisioning.json", """
            { "version": 1, "application": "MyApp", "clients": [ { "name": "LogAnalytics", "interface": "MyApp.ILogAnalytics", "service": "LogAnalytics",
              "roles": [ { "role": "Log Analytics Reader", "roleId": "73c42c96-874c-492b-b04d-ab87d138a893", "scope": "{workspace}" } ], "operations": [] } ] }
            """);
        Coloured = await RecordAsync(emulator, Shown("plan"), Shown("apply --yes"), Shown("doctor"));
        Plain = await RecordAsync(emulator, $"NO_COLOR=1 {Tool("plan")}", $"NO_COLOR=1 {Tool($"plan --project '{new string('x', 40)} {new string('y', 40)}'")}");
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string Tool(string arguments) => $"dotnet exec '{ToolProcess.Assembly}' {arguments}";

    private static string Shown(string arguments) => $"printf '\\033[1m$ sdkkit {arguments}\\033[0m\\n'; {Tool(arguments)}; echo";

    private async Task<string> RecordAsync(AzureEmulator emulator, params string[] commands)
    {
        var result = await ToolProcess.RunProgramAsync("script", ["-qec", string.Join("; ", commands.Prepend("stty cols 80; unset NO_COLOR CI")), "/dev/null"], new ProcessOptions
        {
            WorkingDirectory = _folder.Path,
            Variables = new Dictionary<string, string>(emulator.ChildEnvironment) { ["TERM"] = "xterm-256color" },
        });
        return result.Output.ReplaceLineEndings("\n");
    }
}
