using SdkKit.Emulator;

namespace SdkKit.Provisioning.Tests.Applying;

public sealed class EffectiveRolesTests
{
    [Fact]
    public async Task Apply_RolesInEffect_AreSeenByTheApplicationItself()
    {
        await using var emulator = await AzureEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var rig = new ProvisioningRig(emulator);

        var result = await rig.Session().ApplyAsync(new() { WaitForRoles = TimeSpan.FromSeconds(10) }, TestContext.Current.CancellationToken);

        Assert.Contains(result.Steps, step => step.Step == "Effective roles" && step.Detail.StartsWith("all effective after", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Apply_RolesThatAreNotEffectiveInTime_SaysSoWithExitCodeOne()
    {
        var clock = new SlowRoleClock();
        await using var emulator = await AzureEmulator.StartAsync(new() { PropagationDelay = TimeSpan.FromMinutes(10), Clock = clock }, TestContext.Current.CancellationToken);
        using var rig = new ProvisioningRig(emulator);

        // The administrator's own role has to be in effect before it can assign any.
        clock.Ahead = TimeSpan.FromMinutes(11);
        var failure = await Assert.ThrowsAsync<ProvisioningException>(() =>
            rig.Session().ApplyAsync(new() { WaitForRoles = TimeSpan.FromMilliseconds(300) }, TestContext.Current.CancellationToken));

        Assert.Equal(1, failure.ExitCode);
        Assert.Contains("is assigned but not effective after", failure.Message, StringComparison.Ordinal);
        Assert.Contains(rig.Progress, progress => progress is { Step: "Effective roles", State: StepState.Waiting });

        clock.Ahead = TimeSpan.FromMinutes(22);
        var later = await rig.Session().ApplyAsync(new() { WaitForRoles = TimeSpan.FromSeconds(10) }, TestContext.Current.CancellationToken);
        Assert.False(later.Changed);
    }

    private sealed class SlowRoleClock : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
    }
}
