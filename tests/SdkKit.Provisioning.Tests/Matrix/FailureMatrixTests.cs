using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace SdkKit.Provisioning.Tests.Matrix;

/// <summary>
/// What goes wrong in practice, by the rows of the failure matrix. The faults are the emulator's, on the wire; whatever the first run says, the
/// second ends with one of each and a secret that works.
/// </summary>
public sealed class FailureMatrixTests : IClassFixture<EmulatorFixture>
{
    private readonly EmulatorFixture _fixture;

    public FailureMatrixTests(EmulatorFixture fixture)
    {
        _fixture = fixture;
        fixture.Emulator.Faults.Clear();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("F01 sign-in throttled, seconds", "429(1) POST /oauth2/v2.0/token")]
    [InlineData("F01 sign-in throttled, fraction", "429(1.128) POST /oauth2/v2.0/token")]
    [InlineData("F01 sign-in throttled, date", "429(date) POST /oauth2/v2.0/token")]
    [InlineData("F01 sign-in 500", "500 POST /oauth2/v2.0/token")]
    [InlineData("F02 read throttled", "429(1) GET /applications(uniqueName")]
    [InlineData("F02 read 503", "503 GET /applications(uniqueName")]
    [InlineData("F03 upsert replicates slowly", "409:Request_ConcurrentUpdate PATCH /applications(uniqueName times 2")]
    [InlineData("F03 upsert throttled", "429(1) PATCH /applications(uniqueName")]
    [InlineData("F04 application behind", "lag(3) PATCH /applications(uniqueName")]
    [InlineData("F04 application on every second replica", "flap(6) PATCH /applications(uniqueName")]
    [InlineData("F05 both faces of an application behind", "flap(8) PATCH /applications(uniqueName")]
    [InlineData("F05 service principal behind", "lag(3) POST /servicePrincipals")]
    [InlineData("F06 password throttled", "429(1) POST /addPassword")]
    [InlineData("F06 password throttled, date", "429(date) POST /addPassword")]
    [InlineData("F06 password: gateway 503", "after-503 POST /addPassword")]
    [InlineData("F06 password: gateway 504", "after-504 POST /addPassword")]
    [InlineData("F06 password: answer lost", "after-reset POST /addPassword")]
    [InlineData("F06 password: request lost", "before POST /addPassword")]
    [InlineData("F06 password behind", "lag(4) POST /addPassword")]
    [InlineData("F10 principal not found at first", "400:PrincipalNotFound PUT /roleAssignments/ times 3")]
    [InlineData("F10 assignment: answer lost", "after-reset PUT /roleAssignments/")]
    [InlineData("F10 assignment: 503", "after-503 PUT /roleAssignments/")]
    public async Task Apply_FaultThatPasses_EndsWellInOneRun(string row, params string[] faults)
    {
        using var rig = new ProvisioningRig(_fixture.Emulator);
        Assert.NotEmpty(row);
        AddFaults(faults);

        await rig.Session().ApplyAsync(cancellationToken: Cancellation);

        await AssertOneOfEachAsync(rig);
    }

    [Theory]
    [InlineData("F02 read 500", "500 GET /applications(uniqueName", 3)]
    [InlineData("F03 upsert: request lost", "before PATCH /applications(uniqueName", 4)]
    [InlineData("F03 upsert: answer lost", "after-reset PATCH /applications(uniqueName", 4)]
    [InlineData("F03 upsert: 500", "after-500 PATCH /applications(uniqueName", 4)]
    [InlineData("F05 service principal: answer lost", "after-reset POST /servicePrincipals", 4)]
    [InlineData("F06 password: refused", "400 POST /addPassword", 3)]
    [InlineData("F10 assignment limit", "400:RoleAssignmentLimitExceeded PUT /roleAssignments/", 3)]
    [InlineData("F10 assignment denied", "403:AuthorizationFailed PUT /roleAssignments/", 3)]
    [InlineData("F13 list of deleted applications 500", "500 GET /directory/deletedItems", 3)]
    public async Task Apply_FaultThatEndsTheRun_SaysSoInOneLineAndTheNextRunEndsWell(string row, string fault, int exitCode)
    {
        using var rig = new ProvisioningRig(_fixture.Emulator);
        Assert.NotEmpty(row);
        AddFaults([fault]);

        var failure = await Assert.ThrowsAsync<ProvisioningException>(() => rig.Session().ApplyAsync(cancellationToken: Cancellation));
        Assert.Equal(exitCode, failure.ExitCode);
        Assert.DoesNotContain('\n', failure.Message);

        await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        await AssertOneOfEachAsync(rig);
    }

    [Fact]
    public async Task F02_Apply_ReplicaThatHasForgottenTheApplication_MakesNoSecondOne()
    {
        using var rig = new ProvisioningRig(_fixture.Emulator);
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        AddFaults(["404:Request_ResourceNotFound GET /applications(uniqueName"]);

        await Record.ExceptionAsync(() => rig.Session().ApplyAsync(cancellationToken: Cancellation));
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);

        await AssertOneOfEachAsync(rig);
    }

    [Fact]
    public async Task F10_Apply_PrincipalThatNobodyKnows_IsToldAtOnce()
    {
        using var rig = new ProvisioningRig(_fixture.Emulator);
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        await rig.RenameAssignmentAsync(rig.Desired.Roles[0], Guid.NewGuid(), Cancellation);
        rig.Faults.Refuse("GET", "/roleAssignments", System.Net.HttpStatusCode.OK, """{"value":[]}""");
        AddFaults(["400:PrincipalNotFound PUT /roleAssignments/ always", "404:Request_ResourceNotFound GET /servicePrincipals(appId at 2 times 99"]);

        rig.Faults.Requests.Clear();
        var failure = await Assert.ThrowsAsync<ProvisioningException>(() => rig.Session().ApplyAsync(cancellationToken: Cancellation));

        Assert.Equal(3, failure.ExitCode);
        Assert.Single(rig.Faults.Requests, request => request.StartsWith("PUT ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("F12 answer lost", "after-reset POST /appRoleAssignedTo")]
    [InlineData("F12 entry exists", "409:Conflict POST /appRoleAssignedTo")]
    [InlineData("F12 throttled", "429(1) POST /appRoleAssignedTo")]
    [InlineData("F12 principal behind", "lag(3) POST /servicePrincipals")]
    public async Task F12_Apply_GrantOfAnAppRole_Converges(string row, string fault)
    {
        using var rig = new ProvisioningRig(_fixture.Emulator);
        Assert.NotEmpty(row);
        rig.Desired = rig.Desired with { AppRoles = [new() { Value = "User.Read.All", Resource = "00000003-0000-0000-c000-000000000000", Clients = ["A"] }] };
        AddFaults([fault]);

        await Record.ExceptionAsync(() => rig.Session().ApplyAsync(cancellationToken: Cancellation));
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);

        Assert.Equal("User.Read.All", Assert.Single(rig.Principal!.AppRoles).Value);
        await AssertOneOfEachAsync(rig);
    }

    [Fact]
    public async Task F13_Plan_PagesThatGoInCircles_AreNotFollowedForEver()
    {
        using var rig = new ProvisioningRig(_fixture.Emulator);
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        rig.Faults.Refuse("GET", "/roleAssignments", System.Net.HttpStatusCode.OK, """{"value":[],"nextLink":"/subscriptions/x/providers/Microsoft.Authorization/roleAssignments?page=2"}""", times: 9);

        var failure = await Assert.ThrowsAsync<ProvisioningException>(() => rig.Session().PlanAsync(Cancellation));

        Assert.Contains("back to the same page", failure.Message, StringComparison.Ordinal);
        Assert.Equal(2, rig.Faults.Requests.Count(request => request.EndsWith("/roleAssignments", StringComparison.Ordinal) && request.StartsWith("GET /subscriptions/x/", StringComparison.Ordinal)) + 1);
    }

    [Fact]
    public async Task F13_Plan_SecondPageFailsAtFirstAndRepeatsTheFirst_SeesEachOnce()
    {
        using var rig = new ProvisioningRig(_fixture.Emulator);
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        using var http = await rig.AdministratorAsync("https://management.azure.com//.default", Cancellation);
        var list = $"https://management.azure.com/subscriptions/{_fixture.Emulator.Seed.SubscriptionId}/providers/Microsoft.Authorization/roleAssignments"
            + $"?api-version=2022-04-01&$filter={Uri.EscapeDataString($"principalId eq '{rig.Principal!.Id}'")}";
        var whole = (await http.GetFromJsonAsync<JsonObject>(list, Cancellation))!;
        Assert.Equal(2, whole["value"]!.AsArray().Count);
        var first = new JsonObject { ["value"] = new JsonArray(whole["value"]![0]!.DeepClone()), ["nextLink"] = list };
        rig.Faults.Refuse("GET", "/roleAssignments", System.Net.HttpStatusCode.OK, first.ToJsonString());
        rig.Faults.Refuse("GET", "/roleAssignments", System.Net.HttpStatusCode.ServiceUnavailable, "{}", skip: 0);

        var plan = await rig.Session().PlanAsync(Cancellation);

        Assert.False(plan.HasChanges);
        Assert.Equal(2, plan.Changes.Count(change => change.Target == ChangeTarget.RoleAssignment));
        Assert.Equal(3, rig.Faults.Requests.TakeLast(4).Count(request => request.EndsWith("/roleAssignments", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("F14 assignment", "after-reset DELETE /roleAssignments/")]
    [InlineData("F14 secret", "after-reset POST /removePassword")]
    [InlineData("F14 secret already gone", "404:Request_ResourceNotFound POST /removePassword")]
    [InlineData("F14 secret gone, list behind", "lag(30) POST /removePassword")]
    [InlineData("F14 service principal", "after-500 DELETE /servicePrincipals/")]
    [InlineData("F14 application", "after-reset DELETE /applications/")]
    [InlineData("F14 application already gone", "404:Request_ResourceNotFound DELETE /directory/deletedItems/")]
    public async Task F14_Destroy_FaultAtADeletion_LeavesNothingAfterTheNextRun(string row, string fault)
    {
        using var rig = new ProvisioningRig(_fixture.Emulator);
        Assert.NotEmpty(row);
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        var principal = rig.Principal!.Id;
        AddFaults([fault]);

        await Record.ExceptionAsync(() => rig.Session().DestroyAsync(new() { Purge = true }, Cancellation));
        await rig.Session().DestroyAsync(new() { Purge = true }, Cancellation);

        Assert.Null(rig.Registered);
        Assert.DoesNotContain(_fixture.Emulator.State.DeletedApplications, deleted => deleted.UniqueName == rig.Desired.UniqueName);
        Assert.DoesNotContain(_fixture.Emulator.State.RoleAssignments, assignment => assignment.PrincipalId == principal);
        Assert.False(File.Exists(rig.EnvFile));
    }

    /// <summary>F18: planning writes nothing, whichever of its requests goes wrong.</summary>
    [Theory]
    [InlineData("before")]
    [InlineData("after-reset")]
    [InlineData("500")]
    [InlineData("404:Request_ResourceNotFound")]
    [InlineData("409:Conflict")]
    [InlineData("403:Authorization_RequestDenied")]
    public async Task F18_Plan_FaultAtEveryRequest_WritesNothing(string fault)
    {
        using var rig = new ProvisioningRig(_fixture.Emulator);
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        File.Delete(rig.EnvFile);
        rig.Faults.Requests.Clear();
        for (var request = 1; request < 40; request++)
        {
            var injected = false;
            _fixture.Emulator.Faults.Injected += _ => injected = true;
            AddFaults([$"{fault} at {request}"]);
            await Record.ExceptionAsync(() => rig.Session().PlanAsync(Cancellation));
            if (!injected)
            {
                Assert.True(request > 6, $"a plan of {request} requests does not look at what it should");
                break;
            }
        }

        Assert.Empty(rig.Faults.Writes);
    }

    private void AddFaults(string[] faults)
    {
        _fixture.Emulator.Faults.Clear();
        foreach (var fault in faults)
        {
            _fixture.Emulator.Faults.Add(fault);
        }
    }

    private static async Task AssertOneOfEachAsync(ProvisioningRig rig)
    {
        Assert.NotNull(rig.Principal);
        Assert.Equal(2, rig.Assignments.Count());
        Assert.Equal(rig.Stored("SdkKit__CredentialKeyId"), Assert.Single(rig.Registered!.Passwords).KeyId);
        Assert.Equal("OK", await rig.SignInAsync(Cancellation));
        Assert.Empty(rig.Journals);
        var secret = rig.Stored("SdkKit__ClientSecret")!;
        Assert.All(rig.Progress, progress => Assert.DoesNotContain(secret, progress.ToString(), StringComparison.Ordinal));
    }
}
