using System.Text.Json;
using System.Text.RegularExpressions;

namespace SdkKit.Tool.Tests.Privileges;

/// <summary>What a pull request shows: the committed manifest at two revisions of a real repository; and the page's commands as it gives them.</summary>
public sealed partial class ManifestReviewTests : IDisposable
{
    private const string AnyTable = "Microsoft.OperationalInsights/workspaces/query/*/read";

    private readonly PrivilegeProject _project = new(AnyTable);

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task Diff_TwoRevisions_SaysInWordsWhatIsAddedAndRemoved()
    {
        await CommitAsync();
        _project.Folder.Write("App.provisioning.json", PrivilegeProject.Manifest(PrivilegeProject.Queries(AnyTable)).Replace("{workspace}", "{subscription}", StringComparison.Ordinal));
        await GitAsync("commit", "-qam", "wider");

        var text = (await _project.RunAsync("manifest", "diff", "main~1", "HEAD")).Exits(1).Output;
        Assert.Equal(
            """
            App.ICustomMetrics
              - the role 'Monitoring Metrics Publisher' on '{resource}'
              - the call 'POST /{**resource}/metrics'
              - the data action 'Microsoft.Insights/Metrics/Write' for 'POST /{**resource}/metrics'
            App.ILogAnalytics
              + the role 'Log Analytics Reader' on '{subscription}'
              - the role 'Log Analytics Reader' on '{workspace}'

            1 privilege added, 3 removed: the application can do more than before.

            """.ReplaceLineEndings("\n"),
            text.ReplaceLineEndings("\n"));

        var markdown = (await _project.RunAsync("manifest", "diff", "main~1", "HEAD", "--format", "markdown")).Exits(1).Output;
        Assert.Contains("| **adds** | LogAnalytics | the role 'Log Analytics Reader' on '{subscription}' |", markdown, StringComparison.Ordinal);
        Assert.Contains("| removes | CustomMetrics | the data action 'Microsoft.Insights/Metrics/Write' for 'POST /{\\*\\*resource}/metrics' |", markdown, StringComparison.Ordinal);

        using var sarif = JsonDocument.Parse((await _project.RunAsync("manifest", "diff", "main~1", "HEAD", "--format", "sarif")).Exits(1).Output);
        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
        var run = sarif.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()).ToList();
        var results = run.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(5, results.Count);
        Assert.All(results, result => Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()]));
        Assert.Equal(["warning", "note", "note", "note", "note"], results.Select(result => result.GetProperty("level").GetString()).OrderDescending());
    }

    [Fact]
    public async Task Diff_RevisionBeforeTheManifest_AddsAllOfIt()
    {
        var manifest = await File.ReadAllTextAsync(_project.Folder.Combine("App.provisioning.json"), TestContext.Current.CancellationToken);
        File.Delete(_project.Folder.Combine("App.provisioning.json"));
        await CommitAsync();
        _project.Folder.Write("App.provisioning.json", manifest);
        await GitAsync("add", ".");
        await GitAsync("commit", "-qm", "locked");

        var result = (await _project.RunAsync("manifest", "diff", "main~1", "HEAD")).Exits(1);

        Assert.Contains("5 privileges added, 0 removed", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-rf")]
    [InlineData("--output=stolen")]
    public async Task Diff_RevisionThatLooksLikeAnOption_NeverReachesGit(string revision)
    {
        await CommitAsync();

        var result = await _project.RunAsync("manifest", "diff", revision, "HEAD");

        Assert.Equal(2, result.ExitCode);
        Assert.False(File.Exists(_project.Folder.Combine("stolen")));
    }

    // The page is executed: every command in its shell blocks, in a repository with a main branch, with a program that does nothing.
    [Fact]
    public async Task Page_EveryCommand_Works()
    {
        await CommitAsync();
        var bin = Directory.CreateDirectory(_project.Folder.Combine("bin-of-the-page")).FullName;
        var dotnet = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "dotnet")).First(File.Exists);
        Script(Path.Combine(bin, "sdkkit"), $"exec '{dotnet}' exec '{ToolProcess.Assembly}' \"$@\"");
        Script(Path.Combine(bin, "dotnet"), "exit 0");
        var variables = new Dictionary<string, string> { ["PATH"] = bin + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH") };
        var page = await File.ReadAllTextAsync(Path.Combine(Documentation.DocumentationTests.Root, "docs/least-privilege.md"), TestContext.Current.CancellationToken);
        var commands = ShellBlock().Matches(page).SelectMany(block => block.Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)).ToList();

        Assert.InRange(commands.Count, 5, 20);
        foreach (var command in commands)
        {
            Assert.StartsWith("sdkkit ", command, StringComparison.Ordinal);
            var result = await ToolProcess.RunProgramAsync("sh", ["-c", command.Replace("<id>", Guid.NewGuid().ToString(), StringComparison.Ordinal)], new ProcessOptions { WorkingDirectory = _project.Folder.Path, Variables = variables });
            Assert.True(result is { ExitCode: 0, Output.Length: > 0 }, $"{command}: exit code {result.ExitCode}\n{result.Output}\n{result.Error}");
        }
    }

    private static void Script(string path, string command)
    {
        File.WriteAllText(path, $"#!/bin/sh\n{command}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private async Task CommitAsync()
    {
        ExternalTool.Require("git");
        await GitAsync("init", "-q", "-b", "main");
        await GitAsync("add", ".");
        await GitAsync("commit", "-qm", "first");
    }

    private async Task GitAsync(params string[] arguments) => (await ToolProcess.RunProgramAsync(
        "git", ["-c", "user.name=Test", "-c", "user.email=test@example.com", .. arguments], new ProcessOptions { WorkingDirectory = _project.Folder.Path })).Exits(0);

    [GeneratedRegex("```shell\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex ShellBlock();
}
