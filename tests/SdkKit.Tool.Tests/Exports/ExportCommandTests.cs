namespace SdkKit.Tool.Tests.Exports;

/// <summary><c>sdkkit export</c> as a process: what it writes and where, and what it says to wrong input.</summary>
public sealed class ExportCommandTests : IDisposable
{
    private const string Scope = "/subscriptions/11111111-2222-4333-8444-555555555555/resourceGroups/rg";

    private readonly TemporaryFolder _folder = new();

    public ExportCommandTests()
    {
        _folder.Write("App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        _folder.Write("App.provisioning.json", """
            { "version": 1, "application": "App", "clients": [
              { "name": "Groups", "interface": "App.IGroups", "service": "ResourceManager",
                "roles": [ { "role": "Reader", "roleId": "acdd72a7-3385-48ef-bd42-f606fba81ae7", "scope": "{group}" } ], "operations": [] } ] }
            """);
        foreach (var environment in (string[])["dev", "prod"])
            _folder.Write($"sdkkit.{environment}.json", $$"""{ "values": { "group": "{{Scope}}-{{environment}}" } }""");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Export_SeveralEnvironments_WritesEachAndTheSameAgain()
    {
        var first = (await RunAsync("azcli", "--env", "dev", "--env", "prod", "--output", "infra")).Exits(0);
        var script = _folder.Combine("infra/provision.prod.sh");
        var written = File.GetLastWriteTimeUtc(script);
        var again = (await RunAsync("azcli", "--env", "prod", "--env", "dev", "--output", "infra")).Exits(0);

        Assert.Equal(["infra/provision.dev.sh written", "infra/provision.prod.sh written"], Lines(first));
        Assert.Equal(["infra/provision.dev.sh unchanged", "infra/provision.prod.sh unchanged"], Lines(again));
        Assert.Equal(written, File.GetLastWriteTimeUtc(script));
        Assert.Contains($"{Scope}-prod", await File.ReadAllTextAsync(script, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
            Assert.True(File.GetUnixFileMode(script).HasFlag(UnixFileMode.UserExecute));
    }

    [Fact]
    public async Task Export_OneFileAndNoFolder_GoesToStandardOutput()
    {
        var result = (await RunAsync("azcli")).Exits(0);
        Assert.StartsWith("#!/bin/sh\n# App (dev): ", result.Output, StringComparison.Ordinal);
        Assert.Contains("sdkkit rotate", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_WrongInput_IsOneLine()
    {
        (await RunAsync()).IsOneLine("azcli", "--custom-role");
        (await RunAsync("azcli", "--env", "test")).IsOneLine("sdkkit.test.json", "missing");
        (await RunAsync("azcli", "--env", "dev", "--env", "dev")).IsOneLine("'dev' is named twice");
        (await RunAsync("azcli", "--env", "dev", "--env", "prod")).IsOneLine("--output");
        (await RunAsync("bicep")).IsOneLine("--output");
        (await RunAsync("--custom-role")).IsOneLine("--scope");
        _folder.Write("taken", "");
        (await RunAsync("azcli", "--output", "taken")).IsOneLine("taken");
    }

    private static string[] Lines(ProcessResult result) => result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private Task<ProcessResult> RunAsync(params string[] arguments) =>
        ToolProcess.RunAsync(["export", .. arguments], new ProcessOptions { WorkingDirectory = _folder.Path });
}
