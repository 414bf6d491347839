using System.Text.Json;

namespace SdkKit.Tool.Tests;

/// <summary>Faults and transcript of <c>sdkkit emulator run</c>, seen by an unmodified program.</summary>
public sealed class EmulatorFaultCommandTests : IDisposable
{
    private const string Organization = "https://graph.microsoft.com/v1.0/organization";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Fault_ThatKills_EndsTheProgramAndTheTranscriptSaysWhen()
    {
        ExternalTool.Require("curl");
        var transcript = _folder.Combine("requests.jsonl");
        await File.WriteAllTextAsync(transcript, "an old one, for everybody", TestContext.Current.CancellationToken);
        var script = $"curl -s '{Organization}?n=1&client_secret=hidden&subscription-key=hidden&$skiptoken=shown'; curl -s '{Organization}?n=2'; echo survived";

        var result = await ToolProcess.RunAsync("emulator", "run", "--fault", "503(2.5)", "--fault", "kill at 2", "--transcript", transcript, "--", "sh", "-c", script);

        result.Exits(137);
        Assert.Contains("ServiceUnavailable", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("survived", result.Output, StringComparison.Ordinal);
        var lines = File.ReadLines(transcript).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["Status", "Kill"], lines.Select(line => line.GetProperty("fault").GetString()));
        Assert.Equal("/v1.0/organization?n=1&client_secret=***&subscription-key=***&$skiptoken=shown", lines[0].GetProperty("path").GetString());
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(transcript) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Fact]
    public async Task Fault_ThatIsNoRule_IsOneLine() =>
        (await ToolProcess.RunAsync("emulator", "run", "--fault", "explode", "--", "true")).IsOneLine("'explode' is no kind of fault", "write kind [METHOD]");

    [Fact]
    public async Task Transcript_ThatCannotBeWritten_IsOneLine() =>
        (await ToolProcess.RunAsync("emulator", "run", "--transcript", _folder.Combine("no/such/folder"), "--", "true")).IsOneLine("the transcript cannot be written");
}
