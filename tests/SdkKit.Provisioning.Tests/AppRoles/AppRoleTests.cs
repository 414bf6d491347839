using System.Net;
using System.Net.Http.Json;
using SdkKit.Manifest;

namespace SdkKit.Provisioning.Tests.AppRoles;

public sealed class AppRoleTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    private const string Graph = "00000003-0000-0000-c000-000000000000";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Apply_AppRoleOfGraph_IsListedAndGrantedOnce()
    {
        using var rig = Rig("User.Read.All", "GroupMember.Read.All");

        var plan = await rig.Session().PlanAsync(Cancellation);
        await rig.Session().ApplyAsync(new() { Expected = plan }, Cancellation);
        var again = await rig.Session().PlanAsync(Cancellation);

        Assert.Equal(["GroupMember.Read.All of Microsoft Graph", "User.Read.All of Microsoft Graph"], plan.Pending(ChangeTarget.AppRoleAssignment).Select(change => change.Subject));
        Assert.Empty(plan.Notes);
        Assert.Equal(["GroupMember.Read.All", "User.Read.All"], rig.Principal!.AppRoles.Select(role => role.Value).Order(StringComparer.Ordinal));
        Assert.False(again.HasChanges);
        rig.Faults.Requests.Clear();
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        Assert.Empty(rig.Faults.Writes);
    }

    [Fact]
    public async Task Apply_PermissionAddedLater_KeepsWhatElseTheRegistrationLists()
    {
        using var rig = Rig("User.Read.All");
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        rig.Desired = rig.Desired with { AppRoles = [Role("Group.Read.All")] };

        await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        var plan = await rig.Session().PlanAsync(Cancellation);

        Assert.Equal(2, rig.Principal!.AppRoles.Count);
        Assert.False(plan.HasChanges);
        Assert.Contains(plan.Changes, change => change.Reason == "granted, no manifest asks for it; left alone");
    }

    [Fact]
    public async Task Apply_NoPermissionWanted_LeavesWhatTheRegistrationLists()
    {
        using var rig = Rig();
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        using var graph = await rig.AdministratorAsync("https://graph.microsoft.com/.default", Cancellation);
        var address = new Uri($"https://graph.microsoft.com/v1.0/applications/{rig.Registered!.Id}");
        var theirs = Guid.NewGuid();
        (await graph.PatchAsJsonAsync(address, new { requiredResourceAccess = new[] { new { resourceAppId = Graph, resourceAccess = new[] { new { id = theirs, type = "Scope" } } } } }, Cancellation)).EnsureSuccessStatusCode();
        rig.Desired = rig.Desired with { DisplayName = "another name" };

        await rig.Session().ApplyAsync(cancellationToken: Cancellation);

        var text = await graph.GetStringAsync(address, Cancellation);
        Assert.Contains("another name", text, StringComparison.Ordinal);
        Assert.Contains($"{theirs}", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_CallerWhoMayNotConsent_DoesAllElseAndGivesTheLink()
    {
        using var provisioner = new ProvisioningRig(fixture.Emulator, AccessAdministrator);
        provisioner.Desired = provisioner.Desired with { AppRoles = [Role("Application.ReadWrite.All")] };
        await provisioner.Session().ApplyAsync(cancellationToken: Cancellation);
        using var rig = new ProvisioningRig(fixture.Emulator, Samples.LogAnalyticsReader);
        rig.Desired = rig.Desired with { AppRoles = [Role("User.Read.All")] };

        var failure = await Assert.ThrowsAsync<ProvisioningException>(() =>
            rig.Session(clientId: provisioner.Stored("SdkKit__ClientId"), clientSecret: provisioner.Stored("SdkKit__ClientSecret")).ApplyAsync(cancellationToken: Cancellation));

        Assert.Equal(ProvisioningFailure.MissingRight, failure.Failure);
        Assert.Contains("you may not grant User.Read.All of Microsoft Graph", failure.Message, StringComparison.Ordinal);
        Assert.EndsWith($"open https://login.microsoftonline.com/{fixture.Emulator.Seed.TenantId}/adminconsent?client_id={rig.Registered!.AppId}", failure.Message, StringComparison.Ordinal);
        Assert.Single(rig.Assignments);
        Assert.Equal("OK", await rig.SignInAsync(Cancellation));
        Assert.Empty(rig.Principal!.AppRoles);
        await rig.Session(adopt: Guid.Parse(rig.Registered.AppId)).ApplyAsync(cancellationToken: Cancellation);
        Assert.Single(rig.Principal.AppRoles);
    }

    [Theory]
    [InlineData("User.Raed.All", Graph, "Microsoft Graph has no application permission 'User.Raed.All' (needed by A); did you mean 'User.Read.All'?")]
    [InlineData("Any.Read", "11111111-2222-4333-8444-555555555555", "the API 11111111-2222-4333-8444-555555555555 is not in tenant")]
    public async Task Plan_PermissionThatDoesNotExist_IsToldBeforeAnythingIsWritten(string value, string resource, string expected)
    {
        using var rig = Rig();
        rig.Desired = rig.Desired with { AppRoles = [Role(value, resource)] };

        var failure = await Assert.ThrowsAsync<ProvisioningException>(() => rig.Session().ApplyAsync(cancellationToken: Cancellation));

        Assert.Equal(2, failure.ExitCode);
        Assert.StartsWith(expected, failure.Message, StringComparison.Ordinal);
        Assert.Empty(rig.Faults.Writes);
    }

    [Fact]
    public async Task Apply_PrincipalNotReplicatedAndGrantMadeByAnother_Converges()
    {
        using var rig = Rig("User.Read.All");
        rig.Faults.Refuse("POST", "/appRoleAssignedTo", HttpStatusCode.BadRequest, """{"error":{"code":"Request_BadRequest","message":"Not a valid reference update."}}""", times: 2);
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        Assert.Single(rig.Principal!.AppRoles);

        rig.Faults.Refuse("GET", "/appRoleAssignments", HttpStatusCode.OK, """{"value":[]}""");
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        Assert.Single(rig.Principal.AppRoles);
    }

    [Fact]
    public void DesiredState_AppRolesOfSeveralClients_AreUnited()
    {
        ManifestClient Client(string name, params string[] roles) => new()
        {
            Name = name,
            Interface = $"App.I{name}",
            Service = "MicrosoftGraph",
            AppRoles = roles.Select(role => new ManifestAppRole { Value = role, Id = "", Resource = Graph.ToUpperInvariant() }).ToEquatableList(),
        };

        var desired = DesiredState.From([new() { Application = "App", Clients = new[] { Client("A", "User.Read.All"), Client("B", "User.Read.All", "Group.Read.All") }.ToEquatableList() }], Samples.Environment());

        Assert.Equal([("Group.Read.All", "B"), ("User.Read.All", "A,B")], desired.AppRoles.Select(role => (role.Value, string.Join(',', role.Clients))));
        Assert.All(desired.AppRoles, role => Assert.Equal(Graph, role.Resource));
    }

    private static ManifestRole AccessAdministrator { get; } =
        new() { Role = "User Access Administrator", RoleId = "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9", Scope = "{workspace}" };

    private static DesiredAppRole Role(string value, string resource = Graph) => new() { Value = value, Resource = resource, Clients = ["A"] };

    private ProvisioningRig Rig(params string[] roles)
    {
        var rig = new ProvisioningRig(fixture.Emulator, Samples.LogAnalyticsReader);
        rig.Desired = rig.Desired with { AppRoles = [.. roles.Order(StringComparer.Ordinal).Select(role => Role(role))] };
        return rig;
    }
}
