using System.Text.Json;

namespace SdkKit.Tool.Tests.Privileges;

public sealed class PrivilegeCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Least_OneAction_NamesTheRoleFirst()
    {
        var result = (await ToolProcess.RunAsync("roles", "least", "microsoft.insights/metrics/write")).Exits(0);

        Assert.StartsWith("3913510d-42f4-4e42-8a64-420c390055eb  Monitoring Metrics Publisher", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Least_CallAsJson_HoldsWhatIsUsed()
    {
        var result = (await ToolProcess.RunAsync("roles", "least", "--service", "LogAnalytics", "--call", "POST /v1/workspaces/{id}/query", "--json")).Exits(0);
        using var json = JsonDocument.Parse(result.Output);

        Assert.Equal("Log Analytics Data Reader", json.RootElement[0].GetProperty("name").GetString());
        Assert.Equal(2, json.RootElement[0].GetProperty("used").GetArrayLength());
    }

    [Theory]
    [InlineData("Microsoft.Insights/Metric/Write", "did you mean 'Microsoft.Insights/Metrics/Write'?")]
    [InlineData("nonsense", "is not a known action")]
    public async Task Least_UnknownAction_SaysSo(string action, string expected) =>
        (await ToolProcess.RunAsync("roles", "least", action)).IsOneLine(expected);

    [Fact]
    public async Task Explain_RoleThatIsTooLarge_SaysWhatItGrantsBeyond()
    {
        var result = (await ToolProcess.RunAsync("roles", "explain", "--service", "LogAnalytics", "--call", "POST /v1/workspaces/{id}/query", "--role", "Contributor")).Exits(0);

        Assert.Contains("Contributor", result.Output, StringComparison.Ordinal);
        Assert.Contains("beyond the need, elsewhere: ", result.Output, StringComparison.Ordinal);
        Assert.Contains("the documentation of the service names it", result.Output, StringComparison.Ordinal);
        Assert.Contains("The weight is", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text", "+ the data action 'Microsoft.KeyVault/vaults/secrets/setSecret/action' for 'PUT /secrets/{name}'")]
    [InlineData("markdown", "| **adds** | Vault | the data action 'Microsoft.KeyVault/vaults/secrets/setSecret/action' for 'PUT /secrets/{name}' |")]
    [InlineData("sarif", "\"ruleId\": \"privilege-added\"")]
    public async Task Diff_AddedPrivilege_IsSaidInWordsAndAnswersNo(string format, string expected)
    {
        var before = _folder.Write("before.provisioning.json", Manifest(""));
        var after = _folder.Write("after.provisioning.json", Manifest("""{ "method": "PUT", "route": "/secrets/{name}", "dataActions": ["Microsoft.KeyVault/vaults/secrets/setSecret/action"] }"""));

        var result = (await ToolProcess.RunAsync("manifest", "diff", before, after, "--format", format)).Exits(1);
        Assert.Contains(expected, result.Output, StringComparison.Ordinal);

        var back = (await ToolProcess.RunAsync("manifest", "diff", after, before, "--format", format)).Exits(0);
        Assert.DoesNotContain("**adds**", back.Output, StringComparison.Ordinal);
        Assert.Contains("no privilege changes", (await ToolProcess.RunAsync("manifest", "diff", after, after)).Exits(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_NeitherFileNorRevision_IsOneLine() =>
        (await ToolProcess.RunAsync("manifest", "diff", "no-such-thing", "HEAD", "--project", _folder.Path)).IsOneLine("no-such-thing");

    [Fact]
    public async Task Export_CustomRole_HoldsExactlyTheUsedActions()
    {
        var manifest = _folder.Write("app.provisioning.json", Manifest("""{ "method": "GET", "route": "/secrets/{name}", "dataActions": ["Microsoft.KeyVault/vaults/secrets/getSecret/action"] }"""));

        var result = (await ToolProcess.RunAsync("export", "--custom-role", "--scope", "/subscriptions/00000000-0000-0000-0000-000000000001", "--manifest", manifest)).Exits(0);
        using var json = JsonDocument.Parse(result.Output);

        Assert.Equal("App least privilege", json.RootElement.GetProperty("Name").GetString());
        Assert.Equal(["Microsoft.KeyVault/vaults/secrets/getSecret/action"], json.RootElement.GetProperty("DataActions").EnumerateArray().Select(one => one.GetString()));
        Assert.Empty(json.RootElement.GetProperty("Actions").EnumerateArray());
        Assert.Equal(1, json.RootElement.GetProperty("AssignableScopes").GetArrayLength());
    }

    private static string Manifest(string operation) => $$"""
        { "version": 1, "application": "App", "clients": [ { "name": "Vault", "interface": "App.IVault", "service": "KeyVault", "roles": [], "operations": [ {{operation}} ] } ] }
        """;
}
