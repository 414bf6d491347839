namespace SdkKit.Templates.Tests.Items;

/// <summary>The items, added to a project that exists.</summary>
[Collection(nameof(TemplateCollection))]
[Trait("Tier", "Slow")]
public sealed class ItemTests : IDisposable
{
    private readonly InstalledTemplates _templates;
    private readonly TemporaryFolder _folder = new();

    public ItemTests(InstalledTemplates templates)
    {
        _templates = templates;
        _templates.Serve(_folder);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Client_InALibraryWithoutImplicitUsingsInARepositoryWithCentralVersions_BuildsAndListsItsRole()
    {
        _folder.Write("Directory.Packages.props", "<Project><PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup><ItemGroup /></Project>");
        _folder.Write("Orders/Orders.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <RootNamespace>Contoso.Shop.Orders</RootNamespace>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
            </Project>
            """);
        (await Dotnet.RunAsync(_folder["Orders"], "restore", "-v:q")).ShouldSucceed();

        var added = (await _templates.NewAsync(_folder["Orders"], "sdkkit-client", "--api", "key-vault", "--api", "application-insights", "--insights-role", "Reader")).ShouldSucceed();

        Assert.DoesNotContain("failed", added.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("namespace Contoso.Shop.Orders;", _folder.TryRead("Orders/KeyVault/IKeyVault.cs"), StringComparison.Ordinal);
        Assert.Contains($"<PackageVersion Include=\"SdkKit\" Version=\"{PackageFeed.Version}\" />", _folder.TryRead("Directory.Packages.props"), StringComparison.Ordinal);
        (await Dotnet.RunAsync(_folder["Orders"], "build", "-nologo", "-v:q", "-m:1")).ShouldSucceed();
        var manifest = _folder.TryRead("Orders/bin/Debug/net10.0/Orders.provisioning.json");
        Assert.Contains("\"Key Vault Secrets User\"", manifest, StringComparison.Ordinal);
        Assert.Contains("\"Reader\"", manifest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EnvironmentAndPipeline_Named_AreThatEnvironments()
    {
        await CreateAsync("sdkkit-environment", "prod-eu", ("credential", "federated"), ("ci", "github"));
        await CreateAsync("sdkkit-ci", "prod-eu", ("ci", "azure-devops"));
        await CreateAsync("sdkkit-ci", "prod-eu", ("ci", "github"), ("applies", "false"));

        Assert.Contains("\"environment\": \"prod-eu\"", _folder.TryRead("sdkkit.prod-eu.json"), StringComparison.Ordinal);
        var azure = _folder.TryRead("azure-pipelines.sdkkit.yml")!;
        Assert.Contains("- deployment: Apply_prod_eu\n        environment: prod-eu\n", azure, StringComparison.Ordinal);
        Assert.Contains("azureSubscription: sdkkit-prod-eu\n", azure, StringComparison.Ordinal);
        var github = _folder.TryRead(".github/workflows/sdkkit.yml")!;
        Assert.Contains("ENVIRONMENTS: prod-eu\n", github, StringComparison.Ordinal);
        Assert.DoesNotContain("  apply:\n", github, StringComparison.Ordinal);
    }

    private async Task CreateAsync(string template, string name, params (string Name, string Value)[] choices)
    {
        var created = await _templates.Engine.CreateAsync(
            template, name, _folder.Root, choices.ToDictionary(choice => choice.Name, choice => choice.Value), TestContext.Current.CancellationToken);
        Assert.True(created.Status == Microsoft.TemplateEngine.Edge.Template.CreationResultStatus.Success, created.ErrorMessage);
    }
}
