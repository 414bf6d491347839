using SdkKit.Catalog;
using SdkKit.Templates.Tests.Descriptions;

namespace SdkKit.Templates.Tests.Combinations;

[Collection(nameof(TemplateCollection))]
[Trait("Tier", "Slow")]
public sealed class ChoiceTests(InstalledTemplates templates) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task New_UnknownChoice_IsRefusedByNameAndLeavesNothing()
    {
        var result = await templates.NewAsync(_folder.Root, "sdkkit-console", "-n", "Sample", "--api", "log-analytics", "--role", "Owner");

        Assert.Equal(127, result.ExitCode);
        Assert.Contains("'Owner' is not a valid value for --role", result.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Root));
    }

    [Fact]
    public async Task New_RoleOfAnApiThatIsNotChosen_CannotBeChosen()
    {
        var created = await templates.Engine.CreateAsync(
            "sdkkit-console", "Sample", _folder["Sample"], new Dictionary<string, string> { ["api"] = "graph", ["role"] = "Reader" }, TestContext.Current.CancellationToken);

        Assert.Equal(Microsoft.TemplateEngine.Edge.Template.CreationResultStatus.Success, created.Status);
        Assert.All(Directory.GetFiles(_folder["Sample"], "*", SearchOption.AllDirectories), file => Assert.DoesNotContain("\"Reader\"", File.ReadAllText(file), StringComparison.Ordinal));
    }

    [Fact]
    public async Task New_ClientOutsideOfAProject_IsRefusedByItsConstraint()
    {
        var result = await templates.NewAsync(_folder.Root, "sdkkit-client", "--api", "key-vault");

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("No project was found", result.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Root));
    }

    [Theory]
    [InlineData("role", "LogAnalytics", "/v1/workspaces/{workspaceId}/query")]
    [InlineData("insightsRole", "ApplicationInsights", "/v1/apps/{componentId}/query")]
    public void Roles_ThatCanBeChosen_SufficeForTheCall(string parameter, string service, string path)
    {
        var console = TemplateDescription.ReadAll(templates.Package).Single(template => template.ShortName == "sdkkit-console");
        var roles = TemplateDescription.ChoicesOf(console.Parameters.Single(symbol => symbol.Name == parameter).Symbol).ToArray();

        Assert.NotEmpty(roles);
        Assert.All(roles, name =>
        {
            Assert.True(RoleCatalog.TryFind(name, out var role));
            Assert.All(PermissionCatalog.Derive(service, "POST", path, []).Requirements, need => Assert.NotNull(need.MetBy(role)));
        });
    }
}
