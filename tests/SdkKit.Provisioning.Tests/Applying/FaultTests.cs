using System.Net;

namespace SdkKit.Provisioning.Tests.Applying;

public sealed class FaultTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    private const string NoBackingApplication =
        """{"error":{"code":"Request_BadRequest","message":"The appId of the service principal does not reference a valid application object.","details":[{"code":"NoBackingApplicationObject","message":"","target":"appId"}]}}""";

    private const string NotInTheLocalTenant =
        """{"error":{"code":"Authorization_RequestDenied","message":"When using this permission, the backing application of the service principal being created must in the local tenant"}}""";

    private const string PrincipalNotFound = """{"error":{"code":"PrincipalNotFound","message":"Principal does not exist in the directory."}}""";

    private const string Denied = """{"error":{"code":"Authorization_RequestDenied","message":"Insufficient privileges to complete the operation."}}""";

    [Fact]
    public async Task AddPassword_AnswerLost_LeavesOneSecretInOneRun()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        rig.Faults.LoseAnswer("POST", "/addPassword");

        var result = await rig.Session().ApplyAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(result.CredentialKeyId.ToString(), Assert.Single(rig.Registered!.Passwords).KeyId);
        Assert.Equal(2, rig.Faults.Requests.Count(request => request.EndsWith("/addPassword", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    public async Task AddPassword_GatewayAnswersInstead_IsNotRepeatedBlindly(HttpStatusCode status)
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        rig.Faults.ReplaceAnswer("POST", "/addPassword", status);

        var result = await rig.Session().ApplyAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(result.CredentialKeyId.ToString(), Assert.Single(rig.Registered!.Passwords).KeyId);
        var requests = rig.Faults.Requests.SkipWhile(request => !request.EndsWith("/addPassword", StringComparison.Ordinal)).Select(request => request[(request.LastIndexOf('/') + 1)..]).ToList();
        Assert.True(requests.IndexOf("removePassword") is > 0 and var removed && requests.LastIndexOf("addPassword") > removed);
    }

    [Fact]
    public async Task AddPassword_Throttled_WaitsAsTold()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        rig.Faults.Refuse("POST", "/addPassword", HttpStatusCode.TooManyRequests, """{"error":{"code":"TooManyRequests","message":"x"}}""", retryAfter: "1");

        await rig.Session().ApplyAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Single(rig.Registered!.Passwords);
        Assert.True(rig.Progress.Find(progress => progress is { Step: "Client secret", State: StepState.Done })!.Elapsed >= TimeSpan.FromSeconds(1));
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, NoBackingApplication)]
    [InlineData(HttpStatusCode.Forbidden, NotInTheLocalTenant)]
    public async Task ServicePrincipal_ApplicationNotReplicatedYet_IsTriedAgain(HttpStatusCode status, string body)
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        rig.Faults.Refuse("POST", "/servicePrincipals", status, body, times: 3);

        await rig.Session().ApplyAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.NotNull(rig.Principal);
        Assert.Contains(rig.Progress, progress => progress.State == StepState.Waiting);
    }

    [Fact]
    public async Task ServicePrincipal_AnswerLost_IsFoundByTheNextRun()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        rig.Faults.LoseAnswer("POST", "/servicePrincipals");

        var failure = await Assert.ThrowsAsync<ProvisioningException>(() => rig.Session().ApplyAsync(cancellationToken: TestContext.Current.CancellationToken));
        await rig.Session().ApplyAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(4, failure.ExitCode);
        Assert.NotNull(rig.Principal);
    }

    [Fact]
    public async Task ServicePrincipal_RightMissing_IsToldAtOnceWithTheRemedy()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        rig.Faults.Refuse("POST", "/servicePrincipals", HttpStatusCode.Forbidden, Denied, times: 100);

        var failure = await Assert.ThrowsAsync<ProvisioningException>(() => rig.Session().ApplyAsync(cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(ProvisioningFailure.MissingRight, failure.Failure);
        Assert.Contains("Application.ReadWrite.OwnedBy", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Privileged Role Administrator", failure.Message, StringComparison.Ordinal);
        Assert.Single(rig.Faults.Requests, request => request == "POST /v1.0/servicePrincipals");
    }

    [Fact]
    public async Task RoleAssignment_PrincipalNotReplicatedYet_IsTriedAgain()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        rig.Faults.Refuse("PUT", "/roleAssignments/", HttpStatusCode.BadRequest, PrincipalNotFound, times: 3);

        await rig.Session().ApplyAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(2, rig.Assignments.Count());
    }

    [Fact]
    public async Task RoleAssignment_ExistsUnderAnotherName_IsKept()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var rig = new ProvisioningRig(fixture.Emulator);
        await rig.Session().ApplyAsync(cancellationToken: cancellationToken);
        var foreign = Guid.NewGuid();
        await rig.RenameAssignmentAsync(rig.Desired.Roles[0], foreign, cancellationToken);

        var plan = await rig.Session().PlanAsync(cancellationToken);
        var result = await rig.Session().ApplyAsync(cancellationToken: cancellationToken);

        Assert.False(plan.HasChanges || result.Changed);
        Assert.Contains(plan.Changes, change => change.Reason.Contains($"{foreign}", StringComparison.Ordinal));
        Assert.Contains(rig.Assignments, assignment => assignment.Name == foreign.ToString());
    }

    [Fact]
    public async Task RoleAssignment_MadeByAnotherMeanwhile_IsAdopted()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var rig = new ProvisioningRig(fixture.Emulator);
        await rig.Session().ApplyAsync(cancellationToken: cancellationToken);
        var foreign = Guid.NewGuid();
        await rig.RenameAssignmentAsync(rig.Desired.Roles[0], foreign, cancellationToken);

        // The listing is stale once: the plan does not see what the other made.
        rig.Faults.Refuse("GET", "/roleAssignments", HttpStatusCode.OK, """{"value":[]}""");
        var result = await rig.Session().ApplyAsync(cancellationToken: cancellationToken);

        Assert.Contains(result.Steps, step => step.Detail.Contains($"kept as {foreign}", StringComparison.Ordinal));
        Assert.Equal(2, rig.Assignments.Count());
    }

    [Fact]
    public async Task Apply_ForeignPassword_IsLeftAlone()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var rig = new ProvisioningRig(fixture.Emulator);
        var first = await rig.Session().ApplyAsync(cancellationToken: cancellationToken);
        var foreign = await rig.AddPasswordAsync("made in the portal", cancellationToken);
        File.Delete(rig.EnvFile);

        var result = await rig.Session(adopt: Guid.Parse(first.ClientId!)).ApplyAsync(cancellationToken: cancellationToken);

        Assert.Equal(new[] { $"{foreign}", $"{result.CredentialKeyId}" }.Order(StringComparer.Ordinal), rig.Registered!.Passwords.Select(password => password.KeyId).Order(StringComparer.Ordinal));
    }
}
