using System.Text.RegularExpressions;

namespace SdkKit.Tool.Tests.Scanning;

/// <summary>What docs/secrets.md tells people to copy.</summary>
public sealed partial class ScanDocumentationTests : IDisposable
{
    private readonly ScanFolder _folder = new();
    private readonly string _page = File.ReadAllText(Path.Combine(Documentation.DocumentationTests.Root, "docs", "secrets.md"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Hook_CommitWithASecret_IsRefusedUntilTheSecretIsGone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "shell");
        await _folder.GitAsync("init", "--quiet");
        WriteProgram(".git/hooks/pre-commit", Block("#!/bin/sh"));
        _folder.Write("a.txt", _folder.NewSecret());
        await _folder.GitAsync("add", "a.txt");

        var refused = (await CommitAsync()).Exits(1);
        _folder.Write("a.txt", "text");
        await _folder.GitAsync("add", "a.txt");
        (await CommitAsync()).Exits(0);

        Assert.Contains("a.txt(1,1): error", refused.Output + refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Workflow_ScanStep_LeavesSarifAndFailsOnlyWhenTheScanFails()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "shell");
        var step = ScanStep().Match(_page).Groups["command"].Value;
        _folder.Write("a.txt", _folder.NewSecret());

        (await ShellAsync(step)).Exits(0);
        var sarif = await File.ReadAllTextAsync(Path.Combine(_folder.Path, "secrets.sarif"), TestContext.Current.CancellationToken);
        _folder.Write("sdkkit-secrets.baseline", "broken");
        (await ShellAsync(step)).Exits(1);

        Assert.Contains("SDKKIT1001", sarif, StringComparison.Ordinal);
    }

    private string Block(string opening) => CodeBlock().Matches(_page).Select(static block => block.Groups["code"].Value).Single(code => code.StartsWith(opening, StringComparison.Ordinal));

    private Task<ProcessResult> CommitAsync() => ShellAsync("git -c user.name=Test -c user.email=test@example.com -c commit.gpgSign=false commit --quiet --message text");

    private Task<ProcessResult> ShellAsync(string command)
    {
        WriteProgram("path.local/sdkkit", $"#!/bin/sh\nexec dotnet exec '{ToolProcess.Assembly}' \"$@\"\n");
        var path = $"{Path.Combine(_folder.Path, "path.local")}:{Environment.GetEnvironmentVariable("PATH")}";
        return ToolProcess.RunProgramAsync("/bin/sh", ["-c", command], new ProcessOptions { WorkingDirectory = _folder.Path, Variables = new Dictionary<string, string> { ["PATH"] = path } });
    }

    private void WriteProgram(string name, string text)
    {
        var path = _folder.Write(name, text);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [GeneratedRegex("```[a-z]+\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex("run: (?<command>sdkkit scan .*)")]
    private static partial Regex ScanStep();
}
