using System.Text.RegularExpressions;

namespace SdkKit.EndToEnd.Tests;

/// <summary>The README's first command, as a newcomer runs it.</summary>
[Trait("Tier", "Slow")]
public sealed partial class QuickstartTests
{
    [Fact]
    public async Task Quickstart_NewFolder_GoesTheWholePathAndLeavesOnlyTheProject()
    {
        using var folder = new TemporaryFolder();
        var root = folder.Combine("play");

        var result = (await RunAsync("quickstart", root)).Exits(0);

        Assert.EndsWith("quickstart: ok", result.Output.TrimEnd(), StringComparison.Ordinal);
        Assert.Matches(HeartbeatTable(), result.Output);
        Assert.Contains("Accepted: metric ReportingComputers", result.Output, StringComparison.Ordinal);
        Assert.Equal(9, result.ErrorLines.Count(line => line.StartsWith("ok", StringComparison.Ordinal)));
        Assert.All(["project", "client", "manifest"], name => Assert.True(Path.Exists(PathAfter(name, result.Output)), name));

        var manifest = await File.ReadAllTextAsync(PathAfter("manifest", result.Output), TestContext.Current.CancellationToken);
        Assert.Contains("Monitoring Metrics Publisher", manifest, StringComparison.Ordinal);
        await PlayAsync(root, result.Output);
        await ProgramWaitsOutPropagationAsync(PathAfter("project", result.Output));
    }

    [Fact]
    public async Task Quickstart_FolderInUse_IsOneLine()
    {
        using var folder = new TemporaryFolder();
        folder.Write("mine.txt", "keep");
        (await RunAsync("quickstart", folder.Path)).IsOneLine(folder.Path, "is not empty");
    }

    [Fact]
    public async Task Quickstart_UnwritableFolder_IsOneLine()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("file", "");
        (await RunAsync("quickstart", Path.Combine(file, "below"))).IsOneLine("cannot be written");
    }

    [Fact]
    public async Task Quickstart_StepFails_SaysWhichAndWhyAndWhatToDoAndLeavesNothing()
    {
        using var temporary = new TemporaryFolder();
        var variables = new Dictionary<string, string> { ["RestoreConfigFile"] = temporary.Combine("no/nuget.config"), ["TMPDIR"] = temporary.Path };
        var result = await ToolProcess.RunAsync(
            ["quickstart"], new ProcessOptions { Timeout = TimeSpan.FromMinutes(6), WorkingDirectory = AppContext.BaseDirectory, Variables = variables });

        Assert.Equal(3, result.ExitCode);
        Assert.Contains(result.ErrorLines, line => line.StartsWith("FAIL [1/9] pack SdkKit", StringComparison.Ordinal));
        Assert.Contains("no/nuget.config' does not exist", result.Error, StringComparison.Ordinal);
        Assert.StartsWith("error: 'dotnet pack", result.ErrorLines[^1], StringComparison.Ordinal);
        Assert.Contains("; mend the build of SdkKit itself", result.ErrorLines[^1], StringComparison.Ordinal);
        Assert.Empty(Directory.GetDirectories(temporary.Path, "sdkkit-quickstart-*"));
    }

    /// <summary>What the last lines invite to: the registration outlives the run that made it, then goes without a trace.</summary>
    private static async Task PlayAsync(string root, string output)
    {
        var state = Path.Combine(root, ".sdkkit", "emulator.json");
        var project = PathAfter("project", output);
        var again = (await RunAsync("emulator", "run", "--state", state, "--", "dotnet", "run", "--no-build", "--project", project)).Exits(0);
        Assert.Matches(HeartbeatTable(), again.Output);

        string[] sdkkit = ["dotnet", "exec", ToolProcess.Assembly];
        (await RunAsync(["emulator", "run", "--state", state, "--", .. sdkkit, "destroy", "--yes", "--purge", "--project", project])).Exits(0);
        var plan = await RunAsync(["emulator", "run", "--state", state, "--", .. sdkkit, "plan", "--project", project]);
        Assert.Equal(1, plan.ExitCode);
    }

    /// <summary>A role that was just assigned is refused for a while; the scaffolded program waits and says so.</summary>
    private static async Task ProgramWaitsOutPropagationAsync(string project)
    {
        var sdkkit = $"dotnet exec '{ToolProcess.Assembly}'";
        var script = $"{sdkkit} apply --yes --env lag --project '{project}' && dotnet run --no-build --project '{project}'; code=$?; {sdkkit} destroy --yes --env lag --project '{project}'; exit $code";
        var result = (await RunAsync("emulator", "run", "--propagation-delay", "00:00:30", "--", "sh", "-c", script)).Exits(0);
        Assert.Matches(HeartbeatTable(), result.Output);
        Assert.Contains("LogAnalytics: access is not effective yet", result.Error, StringComparison.Ordinal);
        Assert.Contains("LogAnalytics: access is effective after", result.Error, StringComparison.Ordinal);
    }

    private static Task<ProcessResult> RunAsync(params string[] arguments) =>
        ToolProcess.RunAsync(arguments, new ProcessOptions { Timeout = TimeSpan.FromMinutes(6), WorkingDirectory = AppContext.BaseDirectory });

    private static string PathAfter(string name, string output) =>
        output.Split('\n').First(line => line.StartsWith(name, StringComparison.Ordinal))[name.Length..].Trim();

    [GeneratedRegex(@"Computer +Heartbeats +LastSeen\s+-+ +-+ +-+\s+\S+ +\d+ +\d{4}-\d\d-\d\dT")]
    private static partial Regex HeartbeatTable();
}
