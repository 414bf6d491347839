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

        var step = Assert.Single(result.Steps, step => step.Step == "Effective roles");
        Assert.StartsWith("all effective after", step.Detail, StringComparison.Ordinal);
        Assert.Contains("Log Analytics Reader proven by a read that needs it", step.Detail, StringComparison.Ordinal);
        Assert.Contains("Monitoring Metrics Publisher is granted, and allows no read that could prove more", step.Detail, StringComparison.Ordinal);
        // The call is the application's, with a new token each time, and the service has checked the role.
        var proofs = emulator.Transcript.Entries.Where(request => request.Principal == rig.Registered!.AppId && request.Action == "Microsoft.Authorization/roleAssignments/read").ToList();
        Assert.Equal(3, proofs.Count);
        Assert.All(proofs, proof => Assert.Equal(200, proof.Status));
        Assert.True(rig.Faults.Requests.Count(request => request.EndsWith("/token", StringComparison.Ordinal)) >= 6);
    }

    [Fact]
    public async Task Apply_RoleThatComesAndGoes_WaitsUntilItStaysAndSaysWhy()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var emulator = await AzureEmulator.StartAsync(cancellationToken: cancellationToken);
        using var rig = new ProvisioningRig(emulator, Samples.LogAnalyticsReader);
        await rig.Session().ApplyAsync(cancellationToken: cancellationToken);
        // The first is the plan's; after that every second one of the application's own is refused for a while.
        foreach (var request in (int[])[2, 4, 6, 8])
            emulator.Faults.Add($"403:AuthorizationFailed GET /providers/Microsoft.Authorization/roleAssignments at {request}");

        var result = await rig.Session().ApplyAsync(new() { WaitForRoles = TimeSpan.FromSeconds(30) }, cancellationToken);

        var detail = Assert.Single(result.Steps, step => step.Step == "Effective roles").Detail;
        Assert.Matches(@"all effective after \d+\.\d s \(until then: a read that needs it is refused with 403\)", detail);
        Assert.Contains(rig.Progress, progress => progress is { Step: "Effective roles", State: StepState.Waiting } && progress.Detail.Contains("refused with 403", StringComparison.Ordinal));
        Assert.Equal(11, emulator.Transcript.Entries.Count(request => request.Action == "Microsoft.Authorization/roleAssignments/read" || request.Fault is not null));
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
