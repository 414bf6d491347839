namespace SdkKit.Provisioning.Tests.Matrix;

/// <summary>F15: two tools at once. Before each request of the one, the other does all that it can.</summary>
public sealed class TwoToolsTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public Task Apply_OtherToolOfTheSameUser_EndsInTheSameState() => InterleaveAsync(sameJournal: true, sameStore: true);

    [Fact]
    public Task Apply_OtherToolWithTheSameStore_EndsInTheSameState() => InterleaveAsync(sameJournal: false, sameStore: true);

    [Fact]
    public Task Apply_OtherToolWithAStoreOfItsOwn_EndsInTheSameState() => InterleaveAsync(sameJournal: false, sameStore: false);

    private async Task InterleaveAsync(bool sameJournal, bool sameStore)
    {
        for (var request = 0; ; request++)
        {
            using var rig = new ProvisioningRig(fixture.Emulator);
            var reached = false;
            Exception? other = null;
            rig.Faults.Meanwhile(request, async () =>
            {
                reached = true;
                other = await Record.ExceptionAsync(() => rig.OtherSession(sameJournal, sameStore ? null : rig.EnvFile + "2").ApplyAsync(cancellationToken: Cancellation));
            });

            var first = await Record.ExceptionAsync(() => rig.Session().ApplyAsync(cancellationToken: Cancellation));
            AssertTold(first);
            AssertTold(other);
            Assert.False(first is not null && other is not null, $"at request {request} neither came through: {first?.Message} / {other?.Message}");

            // Whoever was held up runs again; what is there then has an owner, and says so to a store that does not know it.
            var clientId = Guid.Parse(rig.Registered!.AppId);
            await rig.Session(adopt: clientId).ApplyAsync(cancellationToken: Cancellation);

            Assert.NotNull(rig.Principal);
            Assert.Equal(2, rig.Assignments.Count());
            var keys = rig.Registered.Passwords.GroupBy(password => password.DisplayName!.Split('-')[0]).ToList();
            Assert.All(keys, slot => Assert.Single(slot));
            Assert.True(keys.Count == 1 || !sameStore);
            Assert.Contains(rig.Registered.Passwords, password => password.KeyId == rig.Stored("SdkKit__CredentialKeyId"));
            Assert.Equal("OK", await rig.SignInAsync(Cancellation));
            if (!reached)
            {
                Assert.True(request > 10, $"an apply of {request} requests does not do what it should");
                return;
            }
        }
    }

    private static void AssertTold(Exception? failure) => Assert.True(
        failure is null or ProvisioningException, $"no one-line failure: {failure}");
}
