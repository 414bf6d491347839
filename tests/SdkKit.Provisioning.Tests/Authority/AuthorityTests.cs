using System.Text.Json;
using SdkKit.Manifest;

namespace SdkKit.Provisioning.Tests.Authority;

public sealed class AuthorityTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Apply_CallerWhoMayOnlyRead_NamesEverythingThatIsMissingAndWritesNothing()
    {
        using var reader = await CallerAsync("Application.Read.All");
        using var rig = new ProvisioningRig(fixture.Emulator);
        var session = rig.Session(clientId: reader.Stored("SdkKit__ClientId"), clientSecret: reader.Stored("SdkKit__ClientSecret"));

        var plan = await session.PlanAsync(Cancellation);
        var failure = await Assert.ThrowsAsync<ProvisioningException>(() => session.ApplyAsync(cancellationToken: Cancellation));

        Assert.Equal(3, plan.MissingRights.Count);
        Assert.Equal(ProvisioningFailure.MissingRight, failure.Failure);
        Assert.StartsWith("nothing was changed: you lack the Graph permission Application.ReadWrite.OwnedBy", failure.Message, StringComparison.Ordinal);
        Assert.All(rig.Desired.Roles, role => Assert.Contains($"roleAssignments/write and /delete on {role.Scope}", failure.Message, StringComparison.Ordinal));
        Assert.All(plan.MissingRights, right => Assert.Contains($"which {right.Grantor} can grant", failure.Message, StringComparison.Ordinal));
        Assert.Empty(rig.Faults.Writes);
        using var json = JsonDocument.Parse(plan.ToJson());
        Assert.Equal(3, json.RootElement.GetProperty("missingRights").GetArrayLength());
    }

    [Fact]
    public async Task Plan_CallerWhoMayAssignElsewhereOnly_LacksThatScopeAlone()
    {
        using var caller = await CallerAsync("Application.ReadWrite.All", new ManifestRole { Role = "User Access Administrator", RoleId = "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9", Scope = "{workspace}" });
        using var rig = new ProvisioningRig(fixture.Emulator);

        var plan = await rig.Session(clientId: caller.Stored("SdkKit__ClientId"), clientSecret: caller.Stored("SdkKit__ClientSecret")).PlanAsync(Cancellation);

        Assert.Contains(fixture.Emulator.Seed.Resource, Assert.Single(plan.MissingRights).Needs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_CallerWhoMayNotConsent_IsToldBeforehand()
    {
        using var caller = await CallerAsync("Application.ReadWrite.All");
        using var rig = new ProvisioningRig(fixture.Emulator, Samples.LogAnalyticsReader);
        rig.Desired = rig.Desired with { Roles = [], AppRoles = [new() { Value = "User.Read.All", Resource = "00000003-0000-0000-c000-000000000000", Clients = ["A"] }] };

        var plan = await rig.Session(clientId: caller.Stored("SdkKit__ClientId"), clientSecret: caller.Stored("SdkKit__ClientSecret")).PlanAsync(Cancellation);

        Assert.Empty(plan.MissingRights);
        Assert.Contains("you may not grant application permissions", Assert.Single(plan.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_CallerWhoMayAll_LacksNothing()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        var plan = await rig.Session().PlanAsync(Cancellation);
        Assert.Empty(plan.MissingRights);
        Assert.Empty(plan.Notes);
    }

    [Theory]
    [InlineData("""{ "roles": [ "Application.ReadWrite.OwnedBy" ] }""", false, true)]
    [InlineData("""{ "roles": [ "User.Read.All" ], "wids": [ "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3" ] }""", false, true)]
    [InlineData("""{ "roles": [], "wids": [ "62e90394-69f5-4237-9190-012177145e10" ] }""", false, false)]
    [InlineData("""{ }""", true, true)]
    // What a person may do also depends on the tenant's settings, which no token tells.
    [InlineData("""{ "scp": "User.Read", "wids": [] }""", false, false)]
    [InlineData("null", false, false)]
    public void Directory_ClaimsOfACaller_TellWhatIsMissing(string claims, bool lacksManaging, bool lacksGranting)
    {
        using var json = JsonDocument.Parse(claims);
        var authority = new DirectoryAuthority(json.RootElement);
        Assert.Equal((lacksManaging, lacksGranting), (authority.LacksManaging, authority.LacksGranting));
    }

    /// <summary>Somebody of the emulated directory who has this and no more.</summary>
    private async Task<ProvisioningRig> CallerAsync(string permission, params ManifestRole[] roles)
    {
        var rig = new ProvisioningRig(fixture.Emulator, roles);
        rig.Desired = rig.Desired with
        {
            Roles = roles.Length > 0 ? rig.Desired.Roles : [],
            AppRoles = [new() { Value = permission, Resource = "00000003-0000-0000-c000-000000000000", Clients = ["A"] }],
        };
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        return rig;
    }
}
