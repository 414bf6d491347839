using System.Globalization;
using System.Text.RegularExpressions;
using SdkKit.Emulator;

namespace SdkKit.Aot.Tests;

[Trait("Tier", "Slow")]
public sealed class NativeProgramTests(PublishedProgram published) : IClassFixture<PublishedProgram>
{
    private const double Tolerance = 0.03;

    [Fact]
    public void Publish_EveryAssembly_HasNoTrimOrAotWarning()
    {
        published.Publish.Exits(0);
        Assert.DoesNotContain("warning", published.Publish.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Run_OnTheEmulator_CallsEveryServiceAndLeavesItsOperationToAnotherProcess()
    {
        published.Publish.Exits(0);
        await using var emulator = await AzureEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await MetricsRole.AssignAsync(emulator, TestContext.Current.CancellationToken);
        var seed = emulator.Seed;
        var variables = new Dictionary<string, string>(emulator.ChildEnvironment)
        {
            ["AZURE_TENANT_ID"] = seed.TenantId,
            ["AZURE_CLIENT_ID"] = seed.Administrator.ClientId,
            ["AZURE_CLIENT_SECRET"] = seed.Administrator.ClientSecret,
            ["SdkKit__Values__region"] = seed.Region,
        };

        var result = await ToolProcess.RunProgramAsync(
            published.Program,
            ["--workspaceId", seed.Workspace.CustomerId, "--resource", seed.Resource, "--subscriptionId", seed.SubscriptionId],
            new ProcessOptions { Variables = variables });

        result.Exits(0);
        var token = Regex.Match(result.Output, "^deleting: (.+)$", RegexOptions.Multiline).Groups[1].Value.TrimEnd('\r');
        Assert.Equal(
            $"""
            computers: 3
            metric: accepted
            subscription: 200 Enabled
            created: native
            group: rg-sdkkit
            group: native
            deleting: {token}
            refused: 404 SubscriptionNotFound
            """,
            result.Output.TrimEnd(),
            ignoreLineEndingDifferences: true);

        // The operation in a process of its own, of which nothing but its token is left.
        var later = await ToolProcess.RunProgramAsync(
            published.Program, ["--subscriptionId", seed.SubscriptionId, "--goOnWith", token], new ProcessOptions { Variables = variables });
        later.Exits(0);
        Assert.Equal("deleted: False before, True after", later.Output.TrimEnd());
    }

    [Fact]
    public void Size_StaysWithinItsRatchet()
    {
        published.Publish.Exits(0);
        var recorded = long.Parse(File.ReadAllText(PublishedProgram.SizeFile), CultureInfo.InvariantCulture);
        var size = new FileInfo(published.Program).Length;

        var change = (double)size / recorded - 1;
        Assert.True(
            Math.Abs(change) <= Tolerance,
            string.Create(
                CultureInfo.InvariantCulture,
                $"The native program has {size} bytes, {change:+0.0%;-0.0%} against the recorded {recorded}: say why in the commit, and write {size} to tests/SdkKit.Aot/published-size.txt."));
    }
}
