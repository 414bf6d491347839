using SdkKit.Emulator.Seeding;
using SdkKit.Emulator.State;

namespace SdkKit.Provisioning.Tests.ManagedIdentities;

public sealed class ManagedIdentityTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private EmulatorSeed Seed => fixture.Emulator.Seed;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Apply_ManagedIdentity_AssignsRolesToItAndRegistersNothing(bool userAssigned)
    {
        using var rig = Rig(userAssigned);
        var before = fixture.Emulator.State.Applications.Count;

        var result = await rig.Session().ApplyAsync(cancellationToken: Cancellation);

        var principal = Principal(userAssigned);
        Assert.Equal(principal.Id, result.PrincipalId.ToString());
        Assert.Equal(rig.Desired.Roles.Select(role => role.RoleDefinitionId.ToString()).Order(), Assignments(principal).Select(assignment => assignment.RoleId).Order());
        Assert.Equal(before, fixture.Emulator.State.Applications.Count);
        Assert.Null(rig.Stored("SdkKit__ClientId"));
        Assert.Equal(userAssigned ? principal.AppId : null, rig.Stored("SdkKit__ManagedIdentityClientId"));
        Assert.Equal(userAssigned ? null : "ManagedIdentity", rig.Stored("SdkKit__Credential"));
        Assert.Contains("left to the program", result.Steps.Single(step => step.Step == "Proof").Detail, StringComparison.Ordinal);

        rig.Restart();
        Assert.False((await rig.Session().ApplyAsync(cancellationToken: Cancellation)).Changed);
        Assert.Empty(rig.Faults.Writes);
        await rig.Session().DestroyAsync(cancellationToken: Cancellation);
    }

    [Fact]
    public async Task Plan_RoleThatThisEnvironmentDoesNotNeed_IsLeftToOthers()
    {
        using var rig = Rig(userAssigned: true);
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        var all = rig.Desired;
        rig.Desired = all with { Roles = [all.Roles[0]] };

        var plan = await rig.Session().PlanAsync(Cancellation);
        await rig.Session().DestroyAsync(cancellationToken: Cancellation);

        Assert.False(plan.HasChanges);
        Assert.Contains(plan.Changes, change => change.Reason.Contains("the identity may serve others; left alone", StringComparison.Ordinal));
        Assert.Equal(all.Roles[1].RoleDefinitionId.ToString(), Assert.Single(Assignments(Principal(userAssigned: true))).RoleId);
        rig.Desired = all;
        await rig.Session().DestroyAsync(cancellationToken: Cancellation);
        Assert.Empty(Assignments(Principal(userAssigned: true)));
    }

    [Fact]
    public async Task Apply_IdentityThatDoesNotExist_SaysSoAtOnce()
    {
        using var rig = Rig(userAssigned: true);
        rig.Desired = rig.Desired with { Credential = Of(Seed.ManagedIdentity + "x") };

        var failure = await Assert.ThrowsAsync<ProvisioningException>(() => rig.Session().ApplyAsync(cancellationToken: Cancellation));

        Assert.Equal(2, failure.ExitCode);
        Assert.Equal($"there is no managed identity {Seed.ManagedIdentity}x; create it (az identity create), or correct \"resource\" under \"credential\"", failure.Message);
    }

    [Fact]
    public async Task Apply_ResourceWithoutIdentity_SaysSoAtOnce()
    {
        using var rig = Rig(userAssigned: false);
        rig.Desired = rig.Desired with { Credential = Of(Seed.Workspace.ResourceId) };

        var failure = await Assert.ThrowsAsync<ProvisioningException>(() => rig.Session().ApplyAsync(cancellationToken: Cancellation));

        Assert.StartsWith($"{Seed.Workspace.ResourceId} does not exist or has no system-assigned identity", failure.Message, StringComparison.Ordinal);
        Assert.Empty(rig.Faults.Writes);
    }

    private ProvisioningRig Rig(bool userAssigned)
    {
        var rig = new ProvisioningRig(fixture.Emulator);
        rig.Desired = rig.Desired with { Credential = Of(userAssigned ? Seed.ManagedIdentity : Seed.Resource) };
        return rig;
    }

    private static DesiredCredential.ManagedIdentity Of(string id) => ArmScope.TryParse(id, out var scope, out _) ? new(scope) : throw new ArgumentException(id);

    private EmulatedServicePrincipal Principal(bool userAssigned) =>
        fixture.Emulator.State.ServicePrincipals.Single(principal => principal.IsManagedIdentity && principal.DisplayName == (userAssigned ? "id-sdkkit" : "vm-sdkkit"));

    private IEnumerable<EmulatedRoleAssignment> Assignments(EmulatedServicePrincipal principal) =>
        fixture.Emulator.State.RoleAssignments.Where(assignment => assignment.PrincipalId == principal.Id);
}
