using System.Text.Json;

namespace SdkKit.Provisioning.Tests.Sets;

/// <summary>Many applications at once: what is the same for all is asked for once, and what one of them fails by is its own.</summary>
public sealed class ProvisioningSetTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ApplyThenPlan_SeveralApplications_AskForWhatTheyShareOnce()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        var news = new List<SetProgress>();
        var audit = rig.Audit();

        var result = await new ProvisioningSet(Applications(rig, 6), rig.Options(), new() { Concurrency = 3, Progress = news.Add }).ApplyAsync(new(), cancellationToken: Cancellation);

        Assert.Equal((6, 0, 0), (result.Changed, result.Failed, result.ExitCode));
        Assert.Equal(Enumerable.Range(1, 6), news.Select(one => one.Done));
        Assert.Equal(6, fixture.Emulator.State.Applications.Count(application => application.UniqueName?.StartsWith($"sdkkit.{rig.Application}-", StringComparison.Ordinal) == true));
        Assert.Single(rig.Faults.Requests, request => request.Contains("/deletedItems/", StringComparison.Ordinal));
        Assert.Equal(2, rig.Faults.Requests.Count(request => request.EndsWith("/permissions", StringComparison.Ordinal)));
        Assert.Equal(6, audit.Count(entry => entry.Address?.EndsWith("/addPassword", StringComparison.Ordinal) == true));

        rig.Restart();
        var plan = await new ProvisioningSet(Applications(rig, 6), rig.Options()).PlanAsync(Cancellation);
        Assert.Equal((0, 0), (plan.Changed, plan.ExitCode));
        Assert.Empty(rig.Faults.Writes);
        using var json = JsonDocument.Parse(plan.ToJson());
        Assert.Equal(6, json.RootElement.GetProperty("applications").GetArrayLength());
    }

    [Fact]
    public async Task Apply_OneThatIsRefused_LeavesTheOthersTheirWay()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        var applications = Applications(rig, 4);
        rig.Faults.Refuse("PATCH", $"uniqueName='{applications[1].UniqueName}'", System.Net.HttpStatusCode.BadRequest, """{"error":{"code":"Request_BadRequest","message":"No."}}""");

        var result = await new ProvisioningSet(applications, rig.Options()).ApplyAsync(new(), cancellationToken: Cancellation);

        Assert.Equal((3, 1, 3), (result.Changed, result.Failed, result.ExitCode));
        Assert.Contains("No", result.Applications[1].Error, StringComparison.Ordinal);
        Assert.Equal(1, (await new ProvisioningSet(applications, rig.Options()).ApplyAsync(new(), cancellationToken: Cancellation)).Changed);
    }

    [Fact]
    public async Task Apply_PlanThatNoLongerHolds_LeavesThatOneAlone()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        var applications = Applications(rig, 2);
        var agreed = await new ProvisioningSet(applications, rig.Options()).PlanAsync(Cancellation);
        await new ProvisioningSession(applications[0], rig.Options()).ApplyAsync(cancellationToken: Cancellation);

        var result = await new ProvisioningSet(applications, rig.Options()).ApplyAsync(new(), agreed, Cancellation);

        Assert.Contains("has changed since the plan was shown", result.Applications[0].Error, StringComparison.Ordinal);
        Assert.True(result.Applications[1].Result!.Changed);
    }

    [Fact]
    public async Task Apply_NobodySignedIn_IsToldOnceForAll()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);

        var failure = await Assert.ThrowsAsync<ProvisioningException>(() =>
            new ProvisioningSet(Applications(rig, 20), rig.Options(clientSecret: $"{Guid.NewGuid()}")).ApplyAsync(new(), cancellationToken: Cancellation));

        Assert.Equal(ProvisioningFailure.NotSignedIn, failure.Failure);
        Assert.Single(rig.Faults.Requests, request => request.EndsWith("/token", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Apply_ServiceThatNobodyReaches_EndsTheSet()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        rig.Faults.GoDown("GET", "/applications(", after: false);

        await Assert.ThrowsAsync<ProvisioningException>(() =>
            new ProvisioningSet(Applications(rig, 50), rig.Options(), new() { Concurrency = 4 }).PlanAsync(Cancellation));

        Assert.InRange(rig.Faults.Requests.Count, 1, 20);
    }

    [Theory]
    [InlineData("one name", "have the same unique name")]
    [InlineData("one store", "would keep their credentials in one place")]
    [InlineData("standard output", "is for one application at a time")]
    [InlineData("none", "the set has no application")]
    public void Set_ApplicationsThatWouldMeet_AreRefusedBeforeAnythingIsSent(string mistake, string expected)
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        var applications = Applications(rig, 2);
        applications = mistake switch
        {
            "one name" => [applications[0], applications[1] with { UniqueName = applications[0].UniqueName.ToUpperInvariant() }],
            "one store" => [applications[0], applications[1] with { Store = applications[0].Store }],
            "standard output" => [applications[0], applications[1] with { Store = new StoreTarget.StandardOutput(rig.At("rest.env")) }],
            _ => [],
        };

        var failure = Assert.Throws<ProvisioningException>(() => new ProvisioningSet(applications, rig.Options()));

        Assert.Equal(2, failure.ExitCode);
        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
        Assert.Empty(rig.Faults.Requests);
    }

    private static DesiredState[] Applications(ProvisioningRig rig, int count) => [.. Enumerable.Range(1, count).Select(number => rig.Desired with
    {
        Application = $"{rig.Application}-{number}",
        UniqueName = $"sdkkit.{rig.Application}-{number}.dev",
        DisplayName = $"{rig.Application}-{number} (dev)",
        Store = new StoreTarget.EnvFile(rig.At($"{number}.env")),
    })];
}
