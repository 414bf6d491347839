using SdkKit.Emulator;
using SdkKit.Provisioning;
using SdkKit.Tool.CommandLine;
using SdkKit.Tool.Provisioning.Sets;

namespace SdkKit.Tool.Tests.Sets;

/// <summary>What the applications of a folder are, and what is the same for all of them.</summary>
public sealed class ApplicationFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Root => _folder.Combine("services");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_ProjectsAndManifests_AreApplicationsOverWhatTheyShare()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable(EnvironmentSources.BaseFileVariable) is not null, "within an emulator");
        _folder.Write("services/sdkkit.prod.json", """{ "tenant": "11111111-2222-4333-8444-555555555555", "values": { "scope": "/subscriptions/11111111-2222-4333-8444-555555555555" } }""");
        Write("orders", "Orders", project: true, environment: """{ "store": { "kind": "key-vault", "vault": "kv-orders", "prefix": "{application}" } }""");
        Write("deep/down/stock", "Stock", project: true, environment: """{ "values": { "scope": "/subscriptions/99999999-2222-4333-8444-555555555555" } }""");
        Write("jobs", "Import", project: false, environment: "{ }");
        Write("jobs", "Export", project: false, environment: "{ }");
        // Neither a library, which has no environment, nor what a build has copied.
        Write("library", "Library", project: true, environment: null);
        Write("orders/bin/Release", "Copied", project: false, environment: "{ }");
        // Nor what a link leads to, which may be the folder itself.
        Directory.CreateSymbolicLink(_folder.Combine("services/orders/again"), Root);

        var applications = new ApplicationFolder(Root, "prod", ["region=west"]).Read().ToDictionary(application => application.Application);

        Assert.Equal(["Export", "Import", "Orders", "Stock"], applications.Keys.Order());
        Assert.All(applications.Values, application => Assert.Equal("11111111-2222-4333-8444-555555555555", application.TenantId.ToString()));
        Assert.All(applications.Values, application => Assert.Equal("west", application.Values["region"]));
        Assert.Equal(new StoreTarget.KeyVault("kv-orders", "Orders"), applications["Orders"].Store);
        Assert.Equal("/subscriptions/99999999-2222-4333-8444-555555555555", Assert.Single(applications["Stock"].Roles).Scope.Id);
        Assert.Equal("/subscriptions/11111111-2222-4333-8444-555555555555", Assert.Single(applications["Import"].Roles).Scope.Id);
        // Each has a store of its own without being told.
        Assert.Equal(new StoreTarget.EnvFile(_folder.Combine("services/jobs/sdkkit.prod.Import.env")), applications["Import"].Store);
        Assert.Equal(4, applications.Values.Select(application => application.Store).Distinct().Count());
    }

    [Theory]
    [InlineData("nowhere", "there is no such folder")]
    [InlineData("services", "there is no application with the environment 'prod' in it")]
    public void Read_NoApplication_SaysWhatOneIs(string folder, string expected)
    {
        Write("orders", "Orders", project: true, environment: null);

        Assert.Contains(expected, Assert.Throws<UserErrorException>(() => new ApplicationFolder(_folder.Combine(folder), "prod", []).Read()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OneThatLacksAValue_NamesItAndItsFile()
    {
        Write("orders", "Orders", project: true, environment: "{ }");

        var failure = Assert.Throws<ProvisioningException>(() => new ApplicationFolder(Root, "prod", []).Read());

        Assert.StartsWith(_folder.Combine("services/orders/sdkkit.prod.json") + ": the value 'scope' is missing", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PlanApply_AFolder_AsksOnceAndRefusesWhatIsAboutOneApplication()
    {
        await using var emulator = await AzureEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var scope = emulator.Seed.Workspace.ResourceId;
        foreach (var name in (string[])["Orders", "Stock"])
            Write("jobs", name, project: false, environment: $$"""{ "values": { "scope": "{{scope}}" } }""");

        var plan = await RunAsync(emulator, "plan");
        plan.Exits(1);
        Assert.Contains("sdkkit.Orders.prod", plan.Output, StringComparison.Ordinal);
        Assert.Contains("2 of 2 applications change, 0 cannot be read", plan.Output, StringComparison.Ordinal);
        var unasked = await RunAsync(emulator, "apply");
        Assert.Equal(2, unasked.ExitCode);
        Assert.Contains("there are changes and nobody to ask; add --yes", unasked.Error, StringComparison.Ordinal);
        (await RunAsync(emulator, "apply", "--yes", "--project", Root)).IsOneLine("--project is about one application and --all about many");
        Assert.DoesNotContain(emulator.State.Applications, application => application.UniqueName is not null);
    }

    private Task<ProcessResult> RunAsync(AzureEmulator emulator, params string[] verb) => ToolProcess.RunAsync(
        [.. verb, "--all", Root, "--env", "prod"],
        new ProcessOptions { Variables = new Dictionary<string, string>(emulator.ChildEnvironment) { ["SDKKIT_STATE_DIRECTORY"] = _folder.Combine("state") } });

    private void Write(string folder, string name, bool project, string? environment)
    {
        if (project)
            _folder.Write($"services/{folder}/{name}.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        if (environment is not null)
            _folder.Write($"services/{folder}/sdkkit.prod.json", environment);
        _folder.Write(
            $"services/{folder}/{name}.provisioning.json",
            $$"""
            { "version": 1, "application": "{{name}}", "clients": [ { "name": "A", "interface": "A.IA", "service": "LogAnalytics", "operations": [],
              "roles": [ { "role": "Log Analytics Reader", "roleId": "73c42c96-874c-492b-b04d-ab87d138a893", "scope": "{scope}" } ] } ] }
            """);
    }
}
