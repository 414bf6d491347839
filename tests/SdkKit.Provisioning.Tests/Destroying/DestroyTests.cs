namespace SdkKit.Provisioning.Tests.Destroying;

public sealed class DestroyTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    [Fact]
    public async Task Destroy_AppliedApplication_LeavesNothingAndTouchesNoOther()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var other = new ProvisioningRig(fixture.Emulator);
        using var rig = new ProvisioningRig(fixture.Emulator);
        await other.Session().ApplyAsync(cancellationToken: cancellationToken);
        await rig.Session().ApplyAsync(cancellationToken: cancellationToken);
        await File.AppendAllTextAsync(rig.EnvFile, "MINE=1\n", cancellationToken);
        var principal = rig.Principal!.Id;

        var plan = await rig.Session().PlanDestroyAsync(cancellationToken);
        await rig.Session().DestroyAsync(new() { Expected = plan }, cancellationToken);

        Assert.Null(rig.Registered);
        Assert.DoesNotContain(fixture.Emulator.State.ServicePrincipals, left => left.Id == principal);
        Assert.DoesNotContain(fixture.Emulator.State.RoleAssignments, left => left.PrincipalId == principal);
        Assert.Equal("MINE=1\n", await File.ReadAllTextAsync(rig.EnvFile, cancellationToken));
        Assert.Contains(fixture.Emulator.State.DeletedApplications, deleted => deleted.UniqueName == rig.Desired.UniqueName);
        Assert.NotNull(other.Registered);
        Assert.Equal(2, other.Assignments.Count());
        Assert.Single(other.Registered.Passwords);
    }

    [Fact]
    public async Task Destroy_Again_HasNothingToDo()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        await rig.Session().ApplyAsync(cancellationToken: TestContext.Current.CancellationToken);
        await rig.Session().DestroyAsync(cancellationToken: TestContext.Current.CancellationToken);
        rig.Faults.Requests.Clear();

        var again = await rig.Session().DestroyAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.False(again.Changed);
        Assert.Empty(rig.Faults.Writes);
    }

    [Fact]
    public async Task Destroy_WithPurge_FreesTheUniqueName()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        await rig.Session().ApplyAsync(cancellationToken: TestContext.Current.CancellationToken);
        await rig.Session().DestroyAsync(cancellationToken: TestContext.Current.CancellationToken);

        var held = await Assert.ThrowsAsync<ProvisioningException>(() => rig.Session().ApplyAsync(cancellationToken: TestContext.Current.CancellationToken));
        var plan = await rig.Session().PlanDestroyAsync(new DestroyOptions { Purge = true }, TestContext.Current.CancellationToken);
        await rig.Session().DestroyAsync(new() { Purge = true, Expected = plan }, TestContext.Current.CancellationToken);

        Assert.Equal(ChangeTarget.DeletedApplication, Assert.Single(plan.Changes).Target);
        Assert.Contains("is held by the deleted application", held.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(fixture.Emulator.State.DeletedApplications, deleted => deleted.UniqueName == rig.Desired.UniqueName);
        await rig.Session().ApplyAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.NotNull(rig.Registered);
    }

    [Fact]
    public async Task Destroy_KilledAtEveryRequest_LeavesNothingAfterTheNextRun()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var rig = new ProvisioningRig(fixture.Emulator);
        string[] writes = ["DELETE /roleAssignments/", "POST /removePassword", "DELETE /servicePrincipals/", "DELETE /applications/"];
        foreach (var write in writes.SelectMany(write => new[] { (write, true), (write, false) }))
        {
            await rig.Session().ApplyAsync(cancellationToken: cancellationToken);
            var parts = write.Item1.Split(' ');
            rig.Faults.GoDown(parts[0], parts[1], after: write.Item2);

            var failure = await Assert.ThrowsAsync<ProvisioningException>(() => rig.Session().DestroyAsync(cancellationToken: cancellationToken));
            rig.Restart();
            await rig.Session().DestroyAsync(new() { Purge = true }, cancellationToken);

            Assert.Equal(4, failure.ExitCode);
            Assert.Null(rig.Registered);
            Assert.False(File.Exists(rig.EnvFile));
            Assert.Empty(rig.Journals);
        }
    }
}
