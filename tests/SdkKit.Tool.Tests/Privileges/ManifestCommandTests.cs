namespace SdkKit.Tool.Tests.Privileges;

public sealed class ManifestCommandTests : IDisposable
{
    private const string Project = "<Project Sdk=\"Microsoft.NET.Sdk\" />";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Show_ApplicationAndLibrary_MergesBoth()
    {
        _folder.Write("App.csproj", Project);
        _folder.Write("bin/Debug/net10.0/App.provisioning.json", Manifest("App", "App.ILogs", "Reader"));
        _folder.Write("bin/Debug/net10.0/Lib.provisioning.json", Manifest("Lib", "Lib.IMetrics", "Reader"));

        var result = (await RunAsync("show", "--json")).Exits(0);

        Assert.Contains("\"application\": \"App\"", result.Output, StringComparison.Ordinal);
        Assert.Contains("App.ILogs", result.Output, StringComparison.Ordinal);
        Assert.Contains("Lib.IMetrics", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_LongRoutes_AreNotFolded()
    {
        const string route = "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Compute/virtualMachines/{name}";
        _folder.Write("App.csproj", Project);
        _folder.Write(
            "App.provisioning.json",
            Manifest("App", "App.ILogs", "Reader").Replace("\"operations\": []", $$"""{{"\"operations\""}}: [ { "method": "GET", "route": "{{route}}" } ]""", StringComparison.Ordinal));

        var result = (await RunAsync("show")).Exits(0);

        Assert.Contains($"calls GET {route}", result.Output, StringComparison.Ordinal);
        Assert.Contains("needs Reader on ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_CommittedAskedForLess_AnswersNoAndNamesTheLine()
    {
        _folder.Write("App.csproj", Project);
        _folder.Write("bin/Debug/net10.0/App.provisioning.json", Manifest("App", "App.ILogs", "Contributor"));
        var committed = _folder.Write("App.provisioning.json", Manifest("App", "App.ILogs", "Reader"));

        (await RunAsync("verify")).IsOneLine(1, committed, "Contributor", "sdkkit manifest update");
        (await RunAsync("update")).Exits(0);
        (await RunAsync("verify")).Exits(0);
    }

    // A build that fails because of what it asks for leaves its manifest in obj and copies nothing.
    [Fact]
    public async Task Update_AfterAFailedBuild_TakesWhatTheProjectItselfAsksForNow()
    {
        _folder.Write("App.csproj", Project);
        var output = _folder.Write("bin/Debug/net10.0/App.provisioning.json", Manifest("App", "App.ILogs", "Reader"));
        File.SetLastWriteTimeUtc(output, DateTime.UtcNow.AddHours(-1));
        _folder.Write("bin/Debug/net10.0/Lib.provisioning.json", Manifest("Lib", "Lib.IMetrics", "Reader"));
        _folder.Write("obj/Debug/net10.0/App.provisioning.json", Manifest("App", "App.ILogs", "Contributor"));

        (await RunAsync("update")).Exits(0);

        var committed = await File.ReadAllTextAsync(_folder.Combine("App.provisioning.json"), TestContext.Current.CancellationToken);
        Assert.Contains("Contributor", committed, StringComparison.Ordinal);
        Assert.DoesNotContain("Lib.IMetrics", committed, StringComparison.Ordinal);
        (await RunAsync("verify")).Exits(0);

        // Both are what a deployment needs, whether the application's own is committed or not.
        var shown = (await RunAsync("show", "--json")).Exits(0).Output;
        Assert.Contains("Lib.IMetrics", shown, StringComparison.Ordinal);
        Assert.Contains("Contributor", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_TwoClientsOfOneService_KeepTheirRolesAndScopes()
    {
        _folder.Write("App.csproj", Project);
        _folder.Write("bin/Debug/net10.0/App.provisioning.json", Manifest("App", "App.ILogs", "Reader"));
        _folder.Write("bin/Debug/net10.0/Lib.provisioning.json", Manifest("Lib", "Lib.ILogs", "Contributor").Replace("{workspace}", "/subscriptions/{s}/resourceGroups/logs", StringComparison.Ordinal));

        var shown = (await RunAsync("show")).Exits(0).Output.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("needs", StringComparison.Ordinal));

        Assert.Equal(["needs Reader on {workspace}", "needs Contributor on /subscriptions/{s}/resourceGroups/logs"], shown);
    }

    [Fact]
    public async Task Update_ProjectNamesThePath_WritesThere()
    {
        _folder.Write("App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><SdkKitManifestPath>security\\app.json</SdkKitManifestPath></PropertyGroup></Project>");
        _folder.Write("bin/Debug/net10.0/App.provisioning.json", Manifest("App", "App.ILogs", "Reader"));

        (await RunAsync("update")).Exits(0);

        Assert.True(File.Exists(_folder.Combine("security/app.json")));
        (await RunAsync("verify")).Exits(0);
    }

    [Fact]
    public async Task Show_NothingBuilt_SaysToBuild()
    {
        _folder.Write("App.csproj", Project);
        (await RunAsync("show")).IsOneLine("build the project first");
    }

    [Fact]
    public async Task Show_MalformedManifest_NamesThePlace()
    {
        _folder.Write("App.csproj", Project);
        var path = _folder.Write("App.provisioning.json", "{\n  \"version\": 1,\n  \"aplication\": \"App\"\n}");
        (await RunAsync("show")).IsOneLine($"{path}(1,1): a manifest lacks \"application\"");
    }

    [Fact]
    public async Task Show_NoSuchFolder_SaysSo() =>
        (await ToolProcess.RunAsync("manifest", "show", "--project", _folder.Combine("nowhere"))).IsOneLine("nowhere", "there is no such folder");

    private Task<ProcessResult> RunAsync(string verb, params string[] options) =>
        ToolProcess.RunAsync(["manifest", verb, "--project", _folder.Path, .. options]);

    private static string Manifest(string application, string type, string role) =>
        $$"""
        {
          "version": 1,
          "application": "{{application}}",
          "clients": [
            {
              "name": "Client",
              "interface": "{{type}}",
              "service": "LogAnalytics",
              "roles": [
                { "role": "{{role}}", "roleId": "acdd72a7-3385-48ef-bd42-f606fba81ae7", "scope": "{workspace}" }
              ],
              "operations": []
            }
          ]
        }
        """;
}
