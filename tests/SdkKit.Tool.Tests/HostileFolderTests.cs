using System.Security.Cryptography;

namespace SdkKit.Tool.Tests;

/// <summary>The tool in a folder that somebody else has filled.</summary>
public sealed class HostileFolderTests : IDisposable
{
    private const string EscapeSequence = "\u001b]0;owned\u0007";
    private readonly string _folder = Directory.CreateTempSubdirectory("sdkkit-hostile-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Scan_ProgramNamedGitInTheFolder_IsNotRun()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "shell scripts");
        await GitAsync("init", "--quiet");
        WriteProgram("git");

        (await RunAsync("scan")).Exits(0);

        Assert.False(File.Exists(Path.Combine(_folder, "ran")));
    }

    [Fact]
    public async Task Scan_CheckoutWhoseConfigurationNamesAProgram_DoesNotRunIt()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "shell scripts");
        await GitAsync("init", "--quiet");
        File.WriteAllText(Path.Combine(_folder, "readme.md"), "text");
        await GitAsync("add", "readme.md");
        await GitAsync("config", "core.fsmonitor", WriteProgram("monitor"));

        (await RunAsync("scan")).Exits(0);

        Assert.False(File.Exists(Path.Combine(_folder, "ran")));
    }

    [Fact]
    public async Task Scan_FileNameWithControlCharacters_NeverReachesTheTerminal()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "no such names");
        var key = $"-----BEGIN PRIVATE KEY-----\n{Convert.ToBase64String(Key(), Base64FormattingOptions.InsertLineBreaks)}\n-----END PRIVATE KEY-----\n";
        File.WriteAllText(Path.Combine(_folder, $"a\n{EscapeSequence}.pem"), key);

        var result = (await RunAsync("scan")).Exits(1);

        Assert.Contains("SDKKIT1", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', result.Output);
        Assert.DoesNotContain("a\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnyVerb_TextWithControlCharacters_NeverReachesTheTerminal()
    {
        var result = await RunAsync("plan", "--project", $"{EscapeSequence}x");

        result.IsOneLine("there is no such folder");
        Assert.DoesNotContain('\u001b', result.Error);
        Assert.DoesNotContain('\u0007', result.Error);
    }

    [Fact]
    public async Task EmulatorRun_ProgramOfThatNameInTheFolder_IsNotRun()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "shell scripts");
        WriteProgram("sdkkit-no-such-program");

        (await RunAsync("emulator", "run", "--", "sdkkit-no-such-program")).IsOneLine("'sdkkit-no-such-program' cannot be started");

        Assert.False(File.Exists(Path.Combine(_folder, "ran")));
    }

    [Fact]
    public async Task EmulatorRun_ProgramNamedByPath_IsRun()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "shell scripts");
        WriteProgram("program");

        (await RunAsync("emulator", "run", "--", "./program")).Exits(1);

        Assert.True(File.Exists(Path.Combine(_folder, "ran")));
    }

    [Fact]
    public async Task EmulatorRun_CredentialFromOutside_StaysOutside()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "shell");
        var outer = RandomNumberGenerator.GetHexString(32);
        var options = new ProcessOptions
        {
            WorkingDirectory = _folder,
            Variables = new Dictionary<string, string> { ["AZURE_CLIENT_SECRET"] = outer, ["AZURE_AUTHORITY_HOST"] = "https://" + outer, ["SDKKIT_TEST"] = "kept" },
        };

        var result = (await ToolProcess.RunAsync(["emulator", "run", "--", "env"], options)).Exits(0);

        Assert.Contains("SDKKIT_TEST=kept", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(outer, result.Output, StringComparison.Ordinal);
    }

    private static byte[] Key()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKey();
    }

    private Task<ProcessResult> RunAsync(params string[] arguments) => ToolProcess.RunAsync(arguments, new ProcessOptions { WorkingDirectory = _folder });

    private async Task GitAsync(params string[] arguments) =>
        (await ToolProcess.RunProgramAsync("git", ["-C", _folder, .. arguments], new ProcessOptions())).Exits(0);

    private string WriteProgram(string name)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, $"#!/bin/sh\n: > '{Path.Combine(_folder, "ran")}'\nexit 1\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }
}
