using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using SdkKit.Tool.Tests.Stores;

namespace SdkKit.Tool.Tests;

/// <summary>A program in <c>sdkkit emulator run --isolated</c> meets the emulator and no other network.</summary>
public sealed class IsolationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public IsolationTests()
    {
        _folder.Write("App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        _folder.Write(
            "App.provisioning.json",
            """
            { "version": 1, "application": "App", "clients": [ { "name": "LogAnalytics", "interface": "App.ILogAnalytics", "service": "LogAnalytics", "operations": [],
              "roles": [ { "role": "Log Analytics Reader", "roleId": "73c42c96-874c-492b-b04d-ab87d138a893", "scope": "{workspace}" } ] } ] }
            """);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Isolated_Program_ReachesTheEmulatorAndNoOtherHost()
    {
        ExternalTool.Require("unshare");
        ExternalTool.Require("bash");
        using var outside = new TcpListener(IPAddress.Any, 0);
        outside.Start();
        var port = ((IPEndPoint)outside.LocalEndpoint).Port;
        // Without the namespaces all of this would be said, and "no route" would take a name or a real network to find out.
        var script =
            $"""
            exec 3<>/dev/tcp/127.0.0.1/{port} && echo "reached the machine"
            exec 4<>/dev/tcp/192.0.2.1/443 && echo "reached the network"
            grep -c : /proc/net/dev
            dotnet exec '{ToolProcess.Assembly}' plan --project '{_folder.Path}'
            echo "plan ended with $?"
            exit 7
            """;

        var result = await ToolProcess.RunAsync("emulator", "run", "--isolated", "--managed-identity", "--", "bash", "-c", script);

        Assert.True(result.ExitCode == 7, result.Error + result.Output);
        Assert.DoesNotContain("reached the", result.Output, StringComparison.Ordinal);
        Assert.Contains("Network is unreachable", result.Error, StringComparison.Ordinal);
        Assert.StartsWith("1\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("Log Analytics Reader", result.Output, StringComparison.Ordinal);
        Assert.Contains("plan ended with 1", result.Output, StringComparison.Ordinal);
        Assert.False(outside.Pending());
    }

    [Fact]
    public async Task Isolated_SystemThatForbidsIt_SaysSoBeforeAnythingRuns()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "namespaces");
        using var unshare = new StandIn("unshare", "#!/bin/sh\necho 'unshare: write failed /proc/self/uid_map: Operation not permitted' >&2\nexit 1\n");
        var ran = _folder.Combine("ran");

        var result = await ToolProcess.RunAsync(["emulator", "run", "--isolated", "--", "touch", ran], new() { Variables = unshare.Variables });

        result.IsOneLine("--isolated: this system does not let you make namespaces", "Operation not permitted", "run without it, or allow unprivileged user namespaces");
        Assert.False(File.Exists(ran));
    }

    [Fact]
    public async Task Isolated_WithoutUnshare_NamesWhatToInstall()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "namespaces");

        var dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../../dotnet"));
        var result = await ToolProcess.RunProgramAsync(
            dotnet, ["exec", ToolProcess.Assembly, "emulator", "run", "--isolated", "--", "true"], new() { Variables = new Dictionary<string, string> { ["PATH"] = _folder.Path } });

        result.IsOneLine("--isolated needs the program unshare of util-linux, which is not on PATH; install it");
    }
}
