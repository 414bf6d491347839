using System.Text.Json;

namespace SdkKit.EndToEnd.Tests;

/// <summary>The real az CLI, unmodified, under <c>sdkkit emulator run --</c>.</summary>
[Trait("Tier", "Slow")]
public sealed class AzCliTests : IDisposable
{
    private const string Login = "az login --service-principal -u \"$SDKKIT_EMULATOR_CLIENT_ID\" -p \"$SDKKIT_EMULATOR_CLIENT_SECRET\" -t \"$SDKKIT_EMULATOR_TENANT_ID\"";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Login_ListApplications_RestAgainstGraphAndArm_AnswerAsTheCloud()
    {
        var result = await RunAsync($$"""
            {{Login}} -o none
            az rest --method patch --url "https://graph.microsoft.com/v1.0/applications(uniqueName='made-by-az')" \
              --headers Content-Type=application/json Prefer=create-if-missing --body '{"displayName":"made by az"}' -o none
            az ad app list --display-name "made by az" > list.json
            az rest --method get --url "https://graph.microsoft.com/v1.0/applications(uniqueName='made-by-az')" > graph.json
            az rest --method get --url "https://management.azure.com/subscriptions?api-version=2022-12-01" > arm.json
            """);

        result.Exits(0);
        using var list = Read("list.json");
        using var graph = Read("graph.json");
        using var arm = Read("arm.json");
        var listed = Assert.Single(list.RootElement.EnumerateArray());
        Assert.Equal(listed.GetProperty("appId").GetString(), graph.RootElement.GetProperty("appId").GetString());
        Assert.Equal("Enabled", Assert.Single(arm.RootElement.GetProperty("value").EnumerateArray()).GetProperty("state").GetString());
    }

    [Fact]
    public async Task Login_WrongSecret_IsRefusedAsEntraDoes()
    {
        var result = await RunAsync("az login --service-principal -u \"$SDKKIT_EMULATOR_CLIENT_ID\" -p \"not-$SDKKIT_EMULATOR_CLIENT_SECRET\" -t \"$SDKKIT_EMULATOR_TENANT_ID\"");
        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("AADSTS7000215", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rest_HostThatIsNotEmulated_NeverLeavesTheMachine()
    {
        var result = await RunAsync($"""
            {Login} -o none
            az rest --method get --skip-authorization-header --url https://example.com/
            """);
        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("403", result.Error, StringComparison.Ordinal);
    }

    private async Task<ProcessResult> RunAsync(string script)
    {
        ExternalTool.Require("az");
        var path = _folder.Write("script.sh", "set -eu\n" + script);
        return await ToolProcess.RunAsync(["emulator", "run", "--", "sh", path], new ProcessOptions { WorkingDirectory = _folder.Path, Timeout = TimeSpan.FromMinutes(3) });
    }

    private JsonDocument Read(string name) => JsonDocument.Parse(File.ReadAllText(_folder.Combine(name)));
}
