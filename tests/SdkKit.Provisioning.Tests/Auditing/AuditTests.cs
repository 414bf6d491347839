using System.Text.Json;

namespace SdkKit.Provisioning.Tests.Auditing;

public sealed class AuditTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Apply_Audited_NamesEveryWriteWithCallerTimeAndRequestId()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        var entries = rig.Audit();

        await rig.Session().ApplyAsync(cancellationToken: Cancellation);

        var requests = entries.Where(entry => entry.Method is not null).ToList();
        Assert.Equal(rig.Faults.Writes, requests.Select(entry => $"{entry.Method} {Uri.UnescapeDataString(new Uri(entry.Address!).AbsolutePath)}"));
        Assert.All(requests, entry => Assert.True(Guid.TryParse(entry.RequestId, out _), entry.ToJson()));
        Assert.All(requests, entry => Assert.InRange(entry.Status!.Value, 200, 299));
        Assert.All(entries, entry => Assert.Equal(("apply", rig.Desired.UniqueName, fixture.Emulator.Seed.Administrator.ClientId), (entry.Operation, entry.UniqueName, entry.Caller)));
        Assert.All(entries, entry => Assert.Equal(fixture.Emulator.Seed.TenantId, entry.TenantId.ToString()));
        Assert.All(entries, entry => Assert.InRange(entry.Time, DateTimeOffset.UtcNow.AddMinutes(-2), DateTimeOffset.UtcNow));
        Assert.Contains(entries, entry => entry is { Step: "Store", Detail: not null });
        Assert.Contains(requests, entry => entry is { Step: "Role assignments", Method: "PUT", Status: 201 });
        Assert.All(entries, entry => Assert.DoesNotContain(rig.Stored("SdkKit__ClientSecret")!, entry.ToJson(), StringComparison.Ordinal));
        Assert.All(entries, entry => JsonDocument.Parse(entry.ToJson()).Dispose());
        Assert.All(entries, entry => Assert.DoesNotContain('\n', entry.ToJson()));
    }

    [Fact]
    public async Task Apply_AnswerThatIsLost_IsInTheAudit()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        var entries = rig.Audit();
        rig.Faults.LoseAnswer("POST", "/addPassword");

        await rig.Session().ApplyAsync(cancellationToken: Cancellation);

        var minted = entries.Where(entry => entry.Address?.EndsWith("/addPassword", StringComparison.Ordinal) == true).ToList();
        Assert.Equal([null, 200], minted.Select(entry => entry.Status));
    }

    [Fact]
    public async Task ApplyTwiceThenDestroy_Audited_AddOnlyWhatWasDone()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        var entries = rig.Audit();

        await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        Assert.DoesNotContain(entries, entry => entry.Method is not null);
        await rig.Session().DestroyAsync(cancellationToken: Cancellation);

        Assert.Equal(2, entries.Count(entry => entry is { Operation: "destroy", Method: "DELETE", Step: "Role assignments" }));
    }

    [Fact]
    public async Task Apply_StepThatFails_SaysWhy()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        var entries = rig.Audit();

        await Assert.ThrowsAsync<ProvisioningException>(() => rig.Session(new BrokenStore(rig.EnvFile, () => { })).ApplyAsync(cancellationToken: Cancellation));

        Assert.Equal("failed: the disk is full", entries[^1].Detail);
    }
}
