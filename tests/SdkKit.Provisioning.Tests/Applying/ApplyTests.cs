namespace SdkKit.Provisioning.Tests.Applying;

public sealed class ApplyTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    [Fact]
    public async Task Plan_NothingThere_ListsEveryCreationInOrderAndWritesNothing()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);

        var plan = await rig.Session().PlanAsync(TestContext.Current.CancellationToken);

        Assert.All(plan.Changes, change => Assert.Equal(ChangeKind.Create, change.Kind));
        Assert.Equal(
            [ChangeTarget.Application, ChangeTarget.ServicePrincipal, ChangeTarget.ClientSecret, ChangeTarget.Store, ChangeTarget.RoleAssignment, ChangeTarget.RoleAssignment],
            plan.Changes.Select(change => change.Target));
        Assert.Empty(rig.Faults.Writes);
        Assert.Null(rig.Registered);
        Assert.False(Directory.Exists(rig.StateDirectory));
        using var json = System.Text.Json.JsonDocument.Parse(plan.ToJson());
        Assert.Equal("create", json.RootElement.GetProperty("changes")[0].GetProperty("kind").GetString(), ignoreCase: true);
    }

    [Fact]
    public async Task Apply_NothingThere_MakesEverythingAndProvesIt()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);

        var result = await rig.Session().ApplyAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(rig.Registered!.AppId, result.ClientId);
        Assert.Equal(2, rig.Assignments.Count());
        Assert.All(rig.Assignments, assignment => Assert.Equal("ServicePrincipal", assignment.PrincipalType));
        Assert.Equal(result.CredentialKeyId.ToString(), Assert.Single(rig.Registered.Passwords).KeyId);
        Assert.Equal(rig.Registered.AppId, rig.Stored("SdkKit__ClientId"));
        Assert.Equal(fixture.Emulator.Seed.TenantId, rig.Stored("SdkKit__TenantId"));
        Assert.Equal(fixture.Emulator.Seed.Region, rig.Stored("SdkKit__Values__region"));
        Assert.Equal("Proof", result.Steps[^1].Step);
        Assert.Empty(rig.Journals);
    }

    [Fact]
    public async Task Apply_Twice_TheSecondSendsNoWrite()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        var first = await rig.Session().ApplyAsync(cancellationToken: TestContext.Current.CancellationToken);
        var secret = rig.Stored("SdkKit__ClientSecret");
        var seen = fixture.Emulator.Transcript.Entries.Count;

        var second = await rig.Session().ApplyAsync(cancellationToken: TestContext.Current.CancellationToken);

        var requests = fixture.Emulator.Transcript.Entries.Skip(seen).Where(entry => !entry.Host.StartsWith("login.", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(requests);
        Assert.All(requests, request => Assert.Equal("GET", request.Method));
        Assert.False(second.Changed);
        Assert.Equal(first.CredentialKeyId, second.CredentialKeyId);
        Assert.Equal(secret, rig.Stored("SdkKit__ClientSecret"));
    }

    [Fact]
    public async Task Apply_AnyRun_ShowsTheSecretNowhereButInTheStore()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);

        var plan = await rig.Session().PlanAsync(TestContext.Current.CancellationToken);
        var result = await rig.Session().ApplyAsync(new() { Expected = plan }, TestContext.Current.CancellationToken);
        var after = await rig.Session().PlanAsync(TestContext.Current.CancellationToken);

        var secret = rig.Stored("SdkKit__ClientSecret");
        Assert.True(secret is { Length: > 15 });
        string[] outputs = [plan.ToJson(), result.ToJson(), after.ToJson(), $"{plan} {result} {after}", .. rig.Progress.Select(progress => progress.ToString())];
        Assert.All(outputs, output => Assert.DoesNotContain(secret, output, StringComparison.Ordinal));
        Assert.All(Directory.EnumerateFiles(rig.StateDirectory), file => Assert.DoesNotContain(secret, File.ReadAllText(file), StringComparison.Ordinal));
        Assert.Equal(UnixFileMode.None, OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(rig.EnvFile) & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Fact]
    public async Task Apply_PlanThatNoLongerHolds_ChangesNothing()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        var plan = await rig.Session().PlanAsync(TestContext.Current.CancellationToken);
        await rig.Session().ApplyAsync(cancellationToken: TestContext.Current.CancellationToken);
        rig.Faults.Requests.Clear();

        var failure = await Assert.ThrowsAsync<ProvisioningException>(() => rig.Session().ApplyAsync(new() { Expected = plan }, TestContext.Current.CancellationToken));

        Assert.Equal(4, failure.ExitCode);
        Assert.Empty(rig.Faults.Writes);
    }

    [Fact]
    public async Task Apply_RoleDroppedFromTheManifest_IsTakenBack()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        await rig.Session().ApplyAsync(cancellationToken: TestContext.Current.CancellationToken);
        rig.Desired = rig.Desired with { Roles = [.. rig.Desired.Roles.Where(role => role.RoleName == "Log Analytics Reader")] };

        var plan = await rig.Session().PlanAsync(TestContext.Current.CancellationToken);
        await rig.Session().ApplyAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(ChangeKind.Delete, Assert.Single(plan.Changes, change => change.Kind != ChangeKind.None).Kind);
        Assert.Equal(rig.Desired.Roles[0].RoleDefinitionId.ToString(), Assert.Single(rig.Assignments).RoleId);
    }

    [Fact]
    public async Task Apply_StoreWithoutSecret_MintsAnotherAndRemovesTheLostOne()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        var first = await rig.Session().ApplyAsync(cancellationToken: TestContext.Current.CancellationToken);
        File.Delete(rig.EnvFile);

        var second = await rig.Session().ApplyAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.NotEqual(first.CredentialKeyId, second.CredentialKeyId);
        Assert.Equal(second.CredentialKeyId.ToString(), Assert.Single(rig.Registered!.Passwords).KeyId);
    }

    [Fact]
    public async Task Apply_SecretOfAnotherStore_IsLeftAlone()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        var first = await rig.Session().ApplyAsync(cancellationToken: TestContext.Current.CancellationToken);

        await rig.Session(new EnvFileStore(rig.EnvFile + "2"), adopt: Guid.Parse(first.ClientId!)).ApplyAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(2, rig.Registered!.Passwords.Count);
        Assert.Contains(rig.Registered.Passwords, password => password.KeyId == first.CredentialKeyId.ToString());
    }
}
