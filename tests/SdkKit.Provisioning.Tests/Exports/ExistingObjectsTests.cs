namespace SdkKit.Provisioning.Tests.Exports;

public sealed class ExistingObjectsTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    [Fact]
    public async Task FindExisting_BeforeAndAfterApply_NamesWhatIsThere()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        var before = await rig.Session().FindExistingAsync(TestContext.Current.CancellationToken);
        await rig.Session().ApplyAsync(cancellationToken: TestContext.Current.CancellationToken);
        var after = await rig.Session().FindExistingAsync(TestContext.Current.CancellationToken);
        var values = TerraformExport.Write([rig.Desired], new() { Existing = new Dictionary<string, ExistingObjects> { ["dev"] = after } }).Single(file => file.Path == "dev.tfvars").Text;

        Assert.Null(before.ApplicationId);
        Assert.Empty(before.RoleAssignments);
        Assert.Contains($"\"/applications/{rig.Registered!.Id}\"", values, StringComparison.Ordinal);
        Assert.Contains($"\"/servicePrincipals/{rig.Principal!.Id}\"", values, StringComparison.Ordinal);
        Assert.Equal(2, rig.Assignments.Count());
        Assert.All(rig.Assignments, assignment => Assert.Contains($"\"{assignment.Id}\"", values, StringComparison.OrdinalIgnoreCase));
    }
}
