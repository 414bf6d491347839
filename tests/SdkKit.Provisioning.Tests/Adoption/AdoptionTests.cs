namespace SdkKit.Provisioning.Tests.Adoption;

/// <summary>Any user of a tenant may register our unique name first; whoever can sign in as that application would get its roles.</summary>
public sealed class AdoptionTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Apply_ForeignOwner_RefusesAndChangesNothing()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        await rig.RegisterAsync(new { displayName = "Mine", uniqueName = rig.Desired.UniqueName }, Cancellation);
        var stranger = fixture.Emulator.State.ServicePrincipals.First(principal => principal.AppId != fixture.Emulator.Seed.Administrator.ClientId);
        await rig.AddAsync("owners/$ref", new Dictionary<string, string> { ["@odata.id"] = $"https://graph.microsoft.com/v1.0/directoryObjects/{stranger.Id}" }, Cancellation);

        await AssertRefusedAsync(rig, $"its owner {stranger.DisplayName}");
    }

    [Fact]
    public async Task Apply_ForeignSecret_RefusesAndChangesNothing()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        await rig.RegisterAsync(new { displayName = "Mine", uniqueName = rig.Desired.UniqueName }, Cancellation);
        await rig.AddPasswordAsync("by hand", Cancellation);

        await AssertRefusedAsync(rig, "1 client secret");
    }

    [Fact]
    public async Task Apply_ForeignFederatedCredential_RefusesAndChangesNothing()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        await rig.RegisterAsync(new { displayName = "Mine", uniqueName = rig.Desired.UniqueName }, Cancellation);
        var credential = new { name = "theirs", issuer = "https://token.actions.githubusercontent.com", subject = "repo:them/theirs:ref:refs/heads/main", audiences = new[] { "api://AzureADTokenExchange" } };
        await rig.AddAsync("federatedIdentityCredentials", credential, Cancellation);

        await AssertRefusedAsync(rig, "1 federated credential");
    }

    [Fact]
    public async Task Apply_ForeignSecretAndItsClientIdGiven_TakesTheApplication()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        var clientId = await rig.RegisterAsync(new { displayName = "Mine", uniqueName = rig.Desired.UniqueName }, Cancellation);
        var foreign = await rig.AddPasswordAsync("by hand", Cancellation);

        var result = await rig.Session(adopt: clientId).ApplyAsync(cancellationToken: Cancellation);

        Assert.Equal(clientId.ToString(), result.ClientId);
        Assert.Contains(rig.Registered!.Passwords, password => password.KeyId == foreign.ToString());
        Assert.False((await rig.Session().ApplyAsync(cancellationToken: Cancellation)).Changed);
    }

    [Fact]
    public async Task Apply_StoreLostAndNobodyElseCanSignIn_TakesTheApplication()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        var first = await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        File.Delete(rig.EnvFile);

        Assert.Equal(first.ClientId, (await rig.Session().ApplyAsync(cancellationToken: Cancellation)).ClientId);
    }

    [Fact]
    public async Task Destroy_ApplicationOfAnotherStore_RefusesAndChangesNothing()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        rig.Faults.Requests.Clear();

        var failure = await Assert.ThrowsAsync<ProvisioningException>(() => rig.Session(new EnvFileStore(rig.EnvFile + "2")).DestroyAsync(cancellationToken: Cancellation));

        Assert.Equal(2, failure.ExitCode);
        Assert.Empty(rig.Faults.Writes);
        Assert.NotNull(rig.Registered);
    }

    [Fact]
    public async Task Apply_DeletedApplicationHoldsTheName_OffersBothWaysOutAndRestoresOnRequest()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        var first = await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        var objectId = rig.Registered!.Id;
        await rig.Session().DestroyAsync(cancellationToken: Cancellation);

        var refused = await Assert.ThrowsAsync<ProvisioningException>(() => rig.Session().ApplyAsync(cancellationToken: Cancellation));
        var plan = await rig.Session(adopt: Guid.Parse(first.ClientId!)).PlanAsync(Cancellation);
        var restored = await rig.Session(adopt: Guid.Parse(first.ClientId!)).ApplyAsync(cancellationToken: Cancellation);

        Assert.Contains(objectId, refused.Message, StringComparison.Ordinal);
        Assert.Contains($"--adopt {first.ClientId}", refused.Message, StringComparison.Ordinal);
        Assert.Contains("destroy --purge", refused.Message, StringComparison.Ordinal);
        Assert.Equal(ChangeKind.Restore, plan.Changes[0].Kind);
        Assert.Equal(objectId, rig.Registered!.Id);
        Assert.Equal(first.ClientId, restored.ClientId);
        Assert.Equal(2, rig.Assignments.Count());
        Assert.False((await rig.Session().ApplyAsync(cancellationToken: Cancellation)).Changed);
    }

    [Fact]
    public async Task Apply_ClientIdOfAnApplicationWithoutUniqueName_GivesItTheName()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        var clientId = await rig.RegisterAsync(new { displayName = "Registered in the portal" }, Cancellation);

        var result = await rig.Session(adopt: clientId).ApplyAsync(cancellationToken: Cancellation);

        Assert.Equal(clientId.ToString(), result.ClientId);
        Assert.Equal(clientId.ToString(), rig.Registered!.AppId);
        Assert.Single(rig.Registered.Passwords);
    }

    [Fact]
    public async Task Apply_ClientIdThatDoesNotExist_SaysSo()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        var unknown = Guid.NewGuid();

        var failure = await Assert.ThrowsAsync<ProvisioningException>(() => rig.Session(adopt: unknown).ApplyAsync(cancellationToken: Cancellation));

        Assert.Equal(2, failure.ExitCode);
        Assert.Equal($"--adopt {unknown}: tenant {fixture.Emulator.Seed.TenantId} has no application with this client id", failure.Message);
    }

    [Fact]
    public async Task Apply_ClientIdOfAnotherUniqueName_SaysWhereToSetIt()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        var clientId = await rig.RegisterAsync(new { displayName = "Theirs", uniqueName = $"theirs-{rig.Application}" }, Cancellation);

        var failure = await Assert.ThrowsAsync<ProvisioningException>(() => rig.Session(adopt: clientId).PlanAsync(Cancellation));

        Assert.Contains($"\"uniqueName\": \"theirs-{rig.Application}\"", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_ApplicationOfTheSameDisplayName_IsReportedAndLeftAlone()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        var namesake = await rig.RegisterAsync(new { displayName = rig.Desired.DisplayName }, Cancellation);

        var plan = await rig.Session().PlanAsync(Cancellation);
        var result = await rig.Session().ApplyAsync(cancellationToken: Cancellation);

        Assert.Contains(namesake.ToString(), plan.Changes[0].Reason, StringComparison.Ordinal);
        Assert.NotEqual(namesake.ToString(), result.ClientId);
        Assert.Contains(fixture.Emulator.State.Applications, application => application.AppId == namesake.ToString() && application.UniqueName is null);
    }

    private static async Task AssertRefusedAsync(ProvisioningRig rig, string because)
    {
        rig.Faults.Requests.Clear();

        var plan = await rig.Session().PlanAsync(Cancellation);
        var failure = await Assert.ThrowsAsync<ProvisioningException>(() => rig.Session().ApplyAsync(cancellationToken: Cancellation));

        Assert.Equal(plan.Refusal, failure.Message);
        Assert.Equal(2, failure.ExitCode);
        Assert.Contains(because, failure.Message, StringComparison.Ordinal);
        Assert.Contains($"--adopt {rig.Registered!.AppId}", failure.Message, StringComparison.Ordinal);
        Assert.Empty(rig.Faults.Writes);
        Assert.Null(rig.Principal);
    }
}
