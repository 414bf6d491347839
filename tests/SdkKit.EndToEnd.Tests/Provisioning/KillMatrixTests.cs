namespace SdkKit.EndToEnd.Tests.Provisioning;

/// <summary>
/// The real tool, killed (SIGKILL) at every request of apply, rotate and destroy and run again. What one verb leaves is what the next one begins
/// with, so that nothing is set up for its own sake.
/// </summary>
[Trait("Tier", "Slow")]
public sealed class KillMatrixTests
{
    private static readonly string[] Apply = ["apply"];
    private static readonly string[] Rotate = ["rotate", "--grace", "00:00:00"];
    private static readonly string[] Destroy = ["destroy", "--purge"];

    private readonly KillPoints _applying = new();
    private readonly KillPoints _rotating = new();
    private readonly KillPoints _destroying = new();

    [Fact]
    public async Task ApplyRotateDestroy_KilledAtEveryRequestAndRunAgain_EndAsIfNothingHadHappened()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "SIGKILL and /proc");

        // One for each core: what takes time is the tool's start.
        await Task.WhenAll(WorkAsync(), WorkAsync());

        Assert.True(_applying is { Met: >= 14, Writes: 4 }, $"apply: {_applying.Met} kills, {_applying.Writes} writes");
        Assert.True(_rotating is { Met: >= 10, Writes: 2 }, $"rotate: {_rotating.Met} kills, {_rotating.Writes} writes");
        Assert.True(_destroying is { Met: >= 14, Writes: 6 }, $"destroy: {_destroying.Met} kills, {_destroying.Writes} writes");
    }

    private async Task WorkAsync()
    {
        await using var tool = await KilledTool.StartAsync();
        while (true)
        {
            var applied = await KillThroughAsync(tool, _applying, Apply);
            if (!applied && !await KillsLeftAsync(tool))
                return;

            await tool.AssertAppliedAsync();
            if (await KillThroughAsync(tool, _rotating, Rotate))
                await tool.AssertAppliedAsync();
            if (!await KillThroughAsync(tool, _destroying, Destroy))
                await tool.RunAsync(Destroy);
            tool.AssertDestroyed();
        }
    }

    /// <summary>When every request of apply was met, the other verbs may still need something to begin with.</summary>
    private async Task<bool> KillsLeftAsync(KilledTool tool)
    {
        if (_rotating.IsDone && _destroying.IsDone)
            return false;

        await tool.RunAsync(Apply);
        return true;
    }

    /// <summary>
    /// Kills the verb at its next points until it has changed something, and runs it again; a kill that leaves everything as it was leaves nothing
    /// to be run again. Answers whether the verb was carried out.
    /// </summary>
    private static async Task<bool> KillThroughAsync(KilledTool tool, KillPoints points, string[] verb)
    {
        while (points.Next() is { } point)
        {
            var before = tool.Fingerprint;
            var killedAt = await tool.KillAsync(point, verb);
            points.Report(point, killedAt);
            if (killedAt is null)
                return true;

            if (tool.Fingerprint != before)
            {
                await tool.RunAsync(verb);
                return true;
            }

            Assert.False(point.After, $"the service acted at request {point.Request} ({killedAt}), and nothing has changed");
        }

        return false;
    }
}
