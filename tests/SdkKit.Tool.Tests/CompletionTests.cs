namespace SdkKit.Tool.Tests;

/// <summary>The scripts in the shells that they are for.</summary>
public sealed class CompletionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public CompletionTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "shells");
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        _folder.Write("sdkkit.dev.json", "{ }");
        _folder.Write("sdkkit.prod.json", "{ }");
        var program = _folder.Write("bin/sdkkit", $"#!/bin/sh\nexec dotnet exec '{ToolProcess.Assembly}' \"$@\"\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Bash_TypedSoFar_OffersVerbsOptionsAndValues()
    {
        var script = """
            source <(sdkkit completion bash)
            ask() {
                COMP_LINE=$1 COMP_POINT=${#1}
                read -ra COMP_WORDS <<< "$1"
                COMPREPLY=()
                _sdkkit
                echo "$1: ${COMPREPLY[*]}"
            }
            complete -p sdkkit
            ask 'sdkkit pl'
            ask '  /some/where/sdkkit '
            ask 'sdkkit emulator '
            ask 'sdkkit rotate --gr'
            ask 'sdkkit plan --env p'
            ask 'sdkkit token --service Micro'
            ask 'sdk'
            """;
        script = script.Replace("/some/where", _folder.Combine("bin"), StringComparison.Ordinal);

        var lines = (await RunAsync("bash", "-c", script)).Exits(0).Output.Split('\n');

        Assert.Equal("complete -o default -F _sdkkit sdkkit", lines[0]);
        Assert.Equal("sdkkit pl: plan", lines[1]);
        Assert.All(["apply", "doctor", "scan"], verb => Assert.Contains(verb, lines[2].Split(' ')));
        Assert.All(["run", "verify"], verb => Assert.Contains(verb, lines[3].Split(' ')));
        Assert.Equal("sdkkit rotate --gr: --grace", lines[4]);
        Assert.Equal("sdkkit plan --env p: prod", lines[5]);
        Assert.Equal("sdkkit token --service Micro: MicrosoftGraph", lines[6]);
        Assert.Equal("sdk: ", lines[7]);
    }

    [Theory]
    [InlineData("zsh", "-n")]
    [InlineData("fish", "--no-execute")]
    public async Task OtherShells_Script_IsReadWithoutAnError(string shell, string checkOnly)
    {
        Assert.SkipUnless(ExternalTool.IsInstalled(shell), $"'{shell}' is not installed");
        var script = _folder.Write("script", (await ToolProcess.RunAsync("completion", shell)).Exits(0).Output);

        var result = (await RunAsync(shell, checkOnly, script)).Exits(0);

        Assert.Empty(result.ErrorLines);
    }

    [Fact]
    public async Task Fish_TypedSoFar_OffersVerbs()
    {
        Assert.SkipUnless(ExternalTool.IsInstalled("fish"), "'fish' is not installed");

        var result = (await RunAsync("fish", "--no-config", "-c", "sdkkit completion fish | source; complete -C 'sdkkit ro'")).Exits(0);

        Assert.Equal(["roles", "rotate"], result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task UnknownShell_IsOneLine() => (await ToolProcess.RunAsync("completion", "tcsh")).IsOneLine("tcsh", "bash");

    private Task<ProcessResult> RunAsync(string program, params string[] arguments) => ToolProcess.RunProgramAsync(program, arguments, new ProcessOptions
    {
        WorkingDirectory = _folder.Path,
        Variables = new Dictionary<string, string> { ["PATH"] = $"{_folder.Combine("bin")}:{Environment.GetEnvironmentVariable("PATH")}" },
    });
}
