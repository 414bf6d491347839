namespace SdkKit.Templates.Tests.Scaffolds;

[Collection(nameof(TemplateCollection))]
[Trait("Tier", "Slow")]
public sealed class BuildTests(InstalledTemplates templates)
{
    [Fact]
    public async Task Build_ScaffoldsInAStrictRepository_HaveNoWarningAndListWhatTheyNeed()
    {
        var projects = await templates.BuiltAsync();

        Assert.All(Scaffold.All, scaffold =>
        {
            var manifest = File.ReadAllText(Path.Combine(projects.FolderOf(scaffold), "bin", "Debug", "net10.0", scaffold.Name + ".provisioning.json"));
            foreach (var (api, need) in (ReadOnlySpan<(string, string)>)[
                ("log-analytics", "Log Analytics Reader"), ("custom-metrics", "Monitoring Metrics Publisher"), ("application-insights", "Monitoring Reader"), ("graph", "Application.Read.All"), ("key-vault", "Key Vault Secrets User")])
            {
                Assert.Equal(scaffold.Api.Split('|').Contains(api), manifest.Contains($"\"{need}\"", StringComparison.Ordinal));
            }
        });
    }

    [Fact]
    public async Task Run_WithoutProvisioning_NamesWhatIsMissingInOneLine()
    {
        var projects = await templates.BuiltAsync();
        var console = Scaffold.All[0];

        var run = await Dotnet.RunAsync(projects.Repository.Root, "exec", projects.AssemblyOf(console));

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("No credential: the configuration lacks SdkKit:TenantId", run.Output, StringComparison.Ordinal);
        Assert.Equal(run.Output.TrimEnd().Length, run.Output.IndexOf('\n', StringComparison.Ordinal));
    }
}
