using System.Text.Json;

namespace SdkKit.Tool.Tests;

/// <summary>The whole way of programs that have no secret: desired state, apply in the place of a job or a machine, and what is kept of it.</summary>
public sealed class JobCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public JobCommandTests()
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
    public async Task Pod_ThatAppliesItsOwnFederation_ProvesItWithItsTokenAndAuditsIt()
    {
        var audit = _folder.Combine("audit.jsonl");
        _folder.Write(
            "sdkkit.dev.json",
            """{ "credential": { "kind": "federated", "subjects": [ { "kind": "kubernetes", "issuer": "https://cluster.example/", "namespace": "shop", "serviceAccount": "{account}" } ] } }""");

        var result = await ToolProcess.RunAsync(
            "emulator", "run", "--job", "https://cluster.example/ system:serviceaccount:shop:orders", "--",
            "dotnet", "exec", ToolProcess.Assembly, "apply", "--yes", "--wait", "--set", "account=orders", "--audit", audit, "--project", _folder.Path);

        result.Exits(0);
        Assert.Contains("the stored credential gets a token", result.Error, StringComparison.Ordinal);
        Assert.Contains("all effective after", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("ClientSecret", await File.ReadAllTextAsync(_folder.Combine("sdkkit.dev.env"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var steps = File.ReadLines(audit).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("step").GetString()).Distinct();
        Assert.Equal(["Application", "Service principal", "Federated credentials", "Store", "Role assignments", "Proof", "Effective roles"], steps);
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(audit) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Fact]
    public async Task Machine_WithAnIdentity_GetsItsRolesAndNoApplication()
    {
        _folder.Write("sdkkit.dev.json", """{ "credential": { "kind": "managed-identity", "resource": "{identity}" } }""");

        var result = await ToolProcess.RunAsync("emulator", "run", "--managed-identity", "--", "dotnet", "exec", ToolProcess.Assembly, "apply", "--yes", "--json", "--project", _folder.Path);

        result.Exits(0);
        using var json = JsonDocument.Parse(result.Output);
        Assert.Equal(["Store", "Role assignments", "Proof"], json.RootElement.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("step").GetString()));
        Assert.Contains($"SdkKit__ManagedIdentityClientId={json.RootElement.GetProperty("clientId").GetString()}", await File.ReadAllLinesAsync(_folder.Combine("sdkkit.dev.env"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("--job", "gitlab", "--job is 'issuer subject'")]
    public async Task Job_ThatIsNone_IsOneLine(string option, string value, string expected) =>
        (await ToolProcess.RunAsync("emulator", "run", option, value, "--", "true")).IsOneLine(expected);

    [Fact]
    public async Task Audit_ThatCannotBeWritten_IsOneLineAndNothingIsDone()
    {
        _folder.Write("sdkkit.dev.json", "{ }");

        (await ToolProcess.RunAsync("apply", "--yes", "--audit", _folder.Combine("no/such/folder"), "--project", _folder.Path, "--set", "workspace=/subscriptions/11111111-2222-4333-8444-555555555555"))
            .IsOneLine("the audit cannot be written", "--audit");
    }
}
