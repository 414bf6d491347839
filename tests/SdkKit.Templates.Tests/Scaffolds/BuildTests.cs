using SdkKit.Templates.Tests.Combinations;
using SdkKit.Templates.Tests.Descriptions;

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

    /// <summary>Not a part of every run, for it takes minutes.</summary>
    [Fact(Explicit = true)]
    public Task Build_EveryPairOfChoices_HasNoWarning() => BuildAsync(LegalCombinations.Covering(Legal()));

    /// <summary>Not a part of every run, for it takes hours.</summary>
    [Fact(Explicit = true)]
    public Task Build_EveryCombination_HasNoWarning() => BuildAsync(Legal());

    private Combination[] Legal() =>
        [.. TemplateDescription.ReadAll(templates.Package).Where(template => template.Parameters.Any(parameter => parameter.Name == "tests")).SelectMany(LegalCombinations.Of)];

    private async Task BuildAsync(IReadOnlyList<Combination> combinations)
    {
        const int AtOnce = 25;
        foreach (var batch in combinations.Chunk(AtOnce))
        {
            using var built = await ScaffoldedProjects.BuildAsync(templates, batch.Select((combination, number) => ($"Sample{number}", combination)));
        }
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
