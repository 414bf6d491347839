using System.Text.RegularExpressions;
using SdkKit.Secrets.Tests.Generated;

namespace SdkKit.Templates.Tests.Scaffolds;

/// <summary>A secret that somebody pastes into the scaffolded program.</summary>
[Collection(nameof(TemplateCollection))]
[Trait("Tier", "Slow")]
public sealed partial class LeakTests(InstalledTemplates templates)
{
    [Fact]
    public async Task Build_PastedSecret_FailsAtItsPlaceAndTheCodeFixLeavesABuildingProject()
    {
        var projects = await templates.BuiltAsync();
        var scaffold = Scaffold.All[3];
        var file = Path.Combine(projects.FolderOf(scaffold), "Leak.cs");
        var secret = GeneratedSecret.EntraClientSecret(new Random());
        await File.WriteAllTextAsync(file, $$"""
            namespace Leaks;

            internal static class Leak
            {
                public static string Read()
                {
                    var secret = "{{secret}}";
                    return secret;
                }
            }

            """, TestContext.Current.CancellationToken);
        try
        {
            var leaking = (await BuildAsync(projects, scaffold)).ShouldFail();

            var place = Assert.Single(Findings().Matches(leaking.Output).Select(match => match.Groups[1].Value).Distinct());
            // The first character of the secret itself.
            Assert.Equal("(7,23): error SDKKIT1001", place);
            Assert.DoesNotContain(secret, leaking.Output, StringComparison.Ordinal);

            (await Dotnet.RunAsync(projects.FolderOf(scaffold), "format", "analyzers", "--no-restore", "--diagnostics", "SDKKIT1001", "--severity", "warn", "--include", "Leak.cs")).ShouldSucceed();

            var mended = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            Assert.DoesNotContain(secret, mended, StringComparison.Ordinal);
            Assert.Contains("Environment.GetEnvironmentVariable(", mended, StringComparison.Ordinal);
            (await BuildAsync(projects, scaffold)).ShouldSucceed();
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Task<DotnetResult> BuildAsync(ScaffoldedProjects projects, Scaffold scaffold) =>
        Dotnet.RunAsync(projects.FolderOf(scaffold), "build", "--no-restore", "-nologo", "-v:q", "-m:1");

    [GeneratedRegex(@"Leak\.cs(\(\d+,\d+\): \w+ SDKKIT\d+)")]
    private static partial Regex Findings();
}
