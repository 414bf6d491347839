using System.Net;
using SdkKit.Emulator;

namespace SdkKit.Provisioning.Tests.Failures;

public sealed class FailureTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    [Fact]
    public async Task Plan_WrongTenant_NamesBothTenantsAndReadsNothing()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        var wanted = Guid.NewGuid();
        rig.Desired = rig.Desired with { TenantId = wanted };

        var failure = await FailAsync(rig.Session().PlanAsync(TestContext.Current.CancellationToken));

        Assert.Equal(3, failure.ExitCode);
        Assert.Contains($"{wanted}", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(rig.Faults.Requests, request => request.StartsWith("GET /v1.0", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Plan_NoTenantNamed_TakesTheOneSignedInTo()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        rig.Desired = rig.Desired with { TenantId = null };

        var plan = await rig.Session().PlanAsync(TestContext.Current.CancellationToken);

        Assert.Equal(fixture.Emulator.Seed.TenantId, plan.TenantId.ToString());
    }

    [Fact]
    public async Task Plan_WrongSecret_GivesTheReasonOfTheServiceWithoutItsTrace()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);

        var failure = await FailAsync(rig.Session(clientSecret: $"{Guid.NewGuid()}").PlanAsync(TestContext.Current.CancellationToken));

        Assert.Equal(ProvisioningFailure.NotSignedIn, failure.Failure);
        Assert.Contains("AADSTS7000215", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Trace ID", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_ByPrincipalWithoutRights_NamesThePermissionAndTheGrantor()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        using var other = new ProvisioningRig(fixture.Emulator);
        await other.Session().ApplyAsync(cancellationToken: TestContext.Current.CancellationToken);
        var powerless = rig.Session(clientId: other.Stored("SdkKit__ClientId"), clientSecret: other.Stored("SdkKit__ClientSecret"));

        var failure = await FailAsync(powerless.ApplyAsync(cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(ProvisioningFailure.MissingRight, failure.Failure);
        Assert.Contains("Application.ReadWrite.OwnedBy", failure.Message, StringComparison.Ordinal);
        Assert.Null(rig.Registered);
    }

    [Fact]
    public async Task Apply_RoleAssignmentDenied_NamesScopeAndRole()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        rig.Faults.Refuse("PUT", "/roleAssignments/", HttpStatusCode.Forbidden, """{"error":{"code":"AuthorizationFailed","message":"The client does not have authorization."}}""", times: 9);

        var failure = await FailAsync(rig.Session().ApplyAsync(cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(ProvisioningFailure.MissingRight, failure.Failure);
        Assert.Contains("Microsoft.Authorization/roleAssignments/write", failure.Message, StringComparison.Ordinal);
        Assert.Contains(rig.Desired.Roles[0].Scope.Id, failure.Message, StringComparison.Ordinal);
        Assert.Single(rig.Faults.Writes, request => request.StartsWith("PUT ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Apply_StoredSecretNoLongerAccepted_SaysHowToGetAnother()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var rig = new ProvisioningRig(fixture.Emulator);
        await rig.Session().ApplyAsync(cancellationToken: cancellationToken);
        var secret = rig.Stored("SdkKit__ClientSecret")!;
        await File.WriteAllTextAsync(rig.EnvFile, (await File.ReadAllTextAsync(rig.EnvFile, cancellationToken)).Replace(secret, secret[..^1] + "_", StringComparison.Ordinal), cancellationToken);

        var failure = await FailAsync(rig.Session().ApplyAsync(cancellationToken: cancellationToken));

        Assert.Equal(3, failure.ExitCode);
        Assert.Contains("remove SdkKit:ClientSecret there and apply again", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_ProxyThatIsGone_NamesTheHostInOneLine()
    {
        var emulator = await AzureEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var rig = new ProvisioningRig(emulator);
        await emulator.DisposeAsync();

        var failure = await FailAsync(rig.Session().PlanAsync(TestContext.Current.CancellationToken));

        Assert.Equal(ProvisioningFailure.Unreachable, failure.Failure);
        Assert.StartsWith("login.microsoftonline.com cannot be reached", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_HostThatTheProxyRefuses_SaysThatTheProxyRefuses()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        using var http = Transports.ClientOver(rig.Faults);

        var refused = await Record.ExceptionAsync(() => http.GetAsync(new Uri("https://example.com/"), TestContext.Current.CancellationToken));

        Assert.StartsWith("example.com cannot be reached (the proxy refuses:", FailureTranslator.Translate(refused!, changing: false).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_EmulatorKilledMidway_SaysToRunAgain()
    {
        var emulator = await AzureEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var rig = new ProvisioningRig(emulator);
        var killing = new BrokenStore(rig.EnvFile, () => emulator.DisposeAsync().AsTask().GetAwaiter().GetResult());

        var failure = await FailAsync(rig.Session(killing).ApplyAsync(cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(4, failure.ExitCode);
        Assert.StartsWith("interrupted: graph.microsoft.com cannot be reached any more", failure.Message, StringComparison.Ordinal);
        Assert.Single(rig.Journals);
    }

    private static async Task<ProvisioningException> FailAsync(Task operation)
    {
        var failure = await Assert.ThrowsAsync<ProvisioningException>(() => operation);
        Assert.DoesNotContain('\n', failure.Message);
        return failure;
    }
}
