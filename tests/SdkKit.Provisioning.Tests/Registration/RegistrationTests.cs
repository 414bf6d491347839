using System.Text.Json.Nodes;

namespace SdkKit.Provisioning.Tests.Registration;

/// <summary>Owners, identifier URIs and app roles as desired state.</summary>
public sealed class RegistrationTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    private static readonly ExposedRole Read = new() { Value = "Orders.Read", DisplayName = "Read orders", Description = "Reads all orders.", Members = ["Application", "User"] };
    private static readonly ExposedRole Write = new() { Value = "Orders.Write", DisplayName = "Write orders", Description = "Changes all orders.", Members = ["Application"] };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Apply_GivesTheRegistrationWhatIsAskedFor_OnceAndForAll()
    {
        using var rig = Rig();

        var plan = await rig.Session().PlanAsync(Cancellation);
        await rig.Session().ApplyAsync(new() { Expected = plan }, Cancellation);

        Assert.Equal([$"api://{rig.Registered!.AppId}"], await UrisAsync(rig));
        Assert.Contains(Principal.ToString(), rig.Registered.Owners);
        Assert.Equal(["Orders.Read", "Orders.Write"], (await RolesAsync(rig)).Select(role => role["value"]!.ToString()));
        Assert.Equal(["Application", "User"], (await RolesAsync(rig))[0]["allowedMemberTypes"]!.AsArray().Select(member => member!.ToString()));
        // Its API offers them to others.
        Assert.Contains($"api://{rig.Registered.AppId}", rig.Principal!.ServicePrincipalNames);

        rig.Restart();
        Assert.False((await rig.Session().ApplyAsync(cancellationToken: Cancellation)).Changed);
        Assert.DoesNotContain(rig.Faults.Writes, request => request.Contains("/applications", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Apply_WhatOthersAdded_IsShownAndStays()
    {
        using var rig = Rig();
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        var foreign = new JsonObject
        {
            ["id"] = Guid.NewGuid().ToString(),
            ["value"] = "Orders.Audit",
            ["displayName"] = "Audit",
            ["description"] = "Audits.",
            ["isEnabled"] = true,
            ["allowedMemberTypes"] = new JsonArray("Application"),
        };
        await rig.PatchAsync(
            "", new { identifierUris = new[] { $"api://{rig.Registered!.AppId}", $"api://{rig.Registered.AppId}/two" }, appRoles = (await RolesAsync(rig)).Append(foreign).ToArray() }, Cancellation);

        var plan = await rig.Session().PlanAsync(Cancellation);

        Assert.False(plan.HasChanges);
        Assert.Contains(plan.Changes, change => change is { Target: ChangeTarget.IdentifierUri, Kind: ChangeKind.None, Reason: "the environment does not name it; left alone" });
        Assert.Contains(plan.Changes, change => change is { Target: ChangeTarget.ExposedRole, Subject: "Orders.Audit", Reason: "not made by SdkKit; left alone" });

        // What is asked for on top of it leaves it alone, too.
        rig.Desired = rig.Desired with { Registration = rig.Desired.Registration with { IdentifierUris = ["api://{clientId}", "api://{clientId}/three"], AppRoles = [Read] } };
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        Assert.Equal(3, (await UrisAsync(rig)).Count);
        Assert.Equal(["Orders.Read", "Orders.Audit"], (await RolesAsync(rig)).Select(role => role["value"]!.ToString()));
    }

    [Fact]
    public async Task Apply_RoleThatSomebodyAltered_IsCorrectedAndKeepsItsId()
    {
        using var rig = Rig();
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        var altered = (await RolesAsync(rig)).Select(role => role.DeepClone().AsObject()).ToArray();
        altered[0]["isEnabled"] = false;
        altered[1]["displayName"] = "Something else";
        await rig.PatchAsync("", new { appRoles = altered }, Cancellation);

        Assert.Equal(2, (await rig.Session().PlanAsync(Cancellation)).Changes.Count(change => change is { Target: ChangeTarget.ExposedRole, Kind: ChangeKind.Update }));
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);

        Assert.Equal(altered.Select(role => role["id"]!.ToString()), (await RolesAsync(rig)).Select(role => role["id"]!.ToString()));
        Assert.All((await RolesAsync(rig)), role => Assert.True(role["isEnabled"]!.GetValue<bool>()));
        Assert.Equal("Write orders", (await RolesAsync(rig))[1]["displayName"]!.ToString());
    }

    [Fact]
    public async Task Apply_CutOffAtEveryWrite_ConvergesOnTheNextRun()
    {
        using var whole = Rig();
        await whole.Session().ApplyAsync(cancellationToken: Cancellation);
        foreach (var request in whole.Faults.WriteNumbers)
        {
            using var rig = Rig();
            rig.Faults.GoDownAt(request, after: true);
            await Assert.ThrowsAsync<ProvisioningException>(() => rig.Session().ApplyAsync(cancellationToken: Cancellation));
            rig.Restart();
            await rig.Session().ApplyAsync(cancellationToken: Cancellation);

            Assert.Single(await UrisAsync(rig));
            Assert.Equal(2, (await RolesAsync(rig)).Count);
            Assert.Single(rig.Registered!.Owners, Principal.ToString());
            Assert.Single(rig.Registered.Passwords);
        }
    }

    [Fact]
    public async Task Apply_OwnerThatIsNobody_SaysSoAtOnce()
    {
        using var rig = Rig();
        var nobody = Guid.NewGuid();
        rig.Desired = rig.Desired with { Registration = new() { Owners = [nobody] } };

        var failed = await Assert.ThrowsAsync<ProvisioningException>(() => rig.Session().ApplyAsync(cancellationToken: Cancellation));

        Assert.Contains($"the owner {nobody} is no user or service principal of this tenant", failed.Message, StringComparison.Ordinal);
        Assert.Single(rig.Faults.Writes, request => request.EndsWith("/owners/$ref", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://example.com/orders", "verified domain")]
    [InlineData("api://orders", "Failed to add identifier URI")]
    public async Task Apply_UriThatTheTenantDoesNotAllow_IsOneLine(string uri, string expected)
    {
        using var rig = Rig();
        rig.Desired = rig.Desired with { Registration = new() { IdentifierUris = [uri] } };

        var failed = await Assert.ThrowsAsync<ProvisioningException>(() => rig.Session().ApplyAsync(cancellationToken: Cancellation));

        Assert.Contains(expected, failed.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failed.Message);
    }

    [Theory]
    [InlineData(false, "belongs to the application ")]
    [InlineData(true, "belongs to the deleted application ")]
    public async Task Apply_UriOfAnotherApplication_NamesIt(bool isDeleted, string expected)
    {
        var registration = new DesiredRegistration { IdentifierUris = [$"api://{fixture.Emulator.Seed.TenantId}/{Guid.NewGuid()}"] };
        using var other = Rig();
        other.Desired = other.Desired with { Registration = registration };
        await other.Session().ApplyAsync(cancellationToken: Cancellation);
        var holder = other.Registered!;
        if (isDeleted)
            await other.Session().DestroyAsync(cancellationToken: Cancellation);
        using var rig = Rig();
        rig.Desired = rig.Desired with { Registration = registration };

        var failed = await Assert.ThrowsAsync<ProvisioningException>(() => rig.Session().ApplyAsync(cancellationToken: Cancellation));

        Assert.Contains(expected + holder.Id, failed.Message, StringComparison.Ordinal);
    }

    private Guid Principal => Guid.Parse(fixture.Emulator.State.ServicePrincipals.Single(principal => principal.DisplayName == "id-sdkkit").Id);

    private ProvisioningRig Rig()
    {
        var rig = new ProvisioningRig(fixture.Emulator);
        rig.Desired = rig.Desired with { Registration = new() { Owners = [Principal], IdentifierUris = ["api://{clientId}"], AppRoles = [Read, Write] } };
        return rig;
    }

    private static async Task<List<string>> UrisAsync(ProvisioningRig rig) => [.. (await rig.ReadAsync("identifierUris", Cancellation)).Select(uri => uri!.ToString())];

    /// <summary>The roles as they may be written back: the directory answers with an origin that it does not accept.</summary>
    private static async Task<List<JsonObject>> RolesAsync(ProvisioningRig rig)
    {
        List<JsonObject> roles = [.. (await rig.ReadAsync("appRoles", Cancellation)).Select(role => role!.AsObject())];
        Assert.All(roles, role => Assert.True(role.Remove("origin")));
        return roles;
    }
}
