namespace SdkKit.Provisioning.Tests.Applying;

public sealed class CrashTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Tier", "Slow")]
    public async Task Apply_CutOffAtEveryRequest_ConvergesOnTheNextRun(bool after)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        for (var request = 0; ; request++)
        {
            using var rig = new ProvisioningRig(fixture.Emulator);
            rig.Faults.GoDownAt(request, after);
            var failure = await Record.ExceptionAsync(() => rig.Session().ApplyAsync(cancellationToken: cancellationToken));
            var reached = rig.Faults.IsDown;
            if (!reached)
            {
                Assert.Null(failure);
                Assert.True(request > 10, $"an apply of {request} requests does not do what it should");
                return;
            }

            // A failed proof leaves everything in place; the others leave a part.
            Assert.Contains(Assert.IsType<ProvisioningException>(failure).ExitCode, new[] { 3, 4 });
            rig.Restart();
            var result = await rig.Session().ApplyAsync(cancellationToken: cancellationToken);

            Assert.Equal(result.CredentialKeyId.ToString(), Assert.Single(rig.Registered!.Passwords).KeyId);
            Assert.Equal(2, rig.Assignments.Count());
            Assert.Equal(result.CredentialKeyId.ToString(), rig.Stored("SdkKit__CredentialKeyId"));
            Assert.Empty(rig.Journals);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Apply_KilledBetweenMintingAndStoring_LeavesOneLiveSecretAfterTheNextRun(bool journalSurvives)
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        var dying = new BrokenStore(rig.EnvFile, () => rig.Faults.GoDownAt(rig.Faults.Requests.Count, after: false));

        await Assert.ThrowsAsync<ProvisioningException>(() => rig.Session(dying).ApplyAsync(cancellationToken: TestContext.Current.CancellationToken));
        var orphan = Assert.Single(rig.Registered!.Passwords).KeyId;
        Assert.Single(rig.Journals);
        if (!journalSurvives)
            Directory.Delete(rig.StateDirectory, recursive: true);
        rig.Restart();
        var plan = await rig.Session().PlanAsync(TestContext.Current.CancellationToken);
        var result = await rig.Session().ApplyAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Contains(plan.Changes, change => change.Kind == ChangeKind.Delete && change.Subject == orphan);
        var key = Assert.Single(rig.Registered.Passwords).KeyId;
        Assert.NotEqual(orphan, key);
        Assert.Equal(result.CredentialKeyId.ToString(), key);
        Assert.Empty(rig.Journals);
    }

    [Fact]
    public async Task Apply_TwoAtOnce_EndAsOne()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        var both = Enumerable.Range(0, 2).Select(_ => Record.ExceptionAsync(() => rig.Session().ApplyAsync(cancellationToken: TestContext.Current.CancellationToken)).AsTask());

        var failures = (await Task.WhenAll(both)).OfType<ProvisioningException>().ToList();

        Assert.All(failures, failure => Assert.Equal(4, failure.ExitCode));
        Assert.True(failures.Count < 2);
        Assert.Equal(rig.Stored("SdkKit__CredentialKeyId"), Assert.Single(rig.Registered!.Passwords).KeyId);
        Assert.Equal(2, rig.Assignments.Count());
    }

    [Fact]
    public async Task Apply_StoreThatRefuses_TakesTheSecretBackAtOnce()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);

        var failure = await Assert.ThrowsAsync<ProvisioningException>(() => rig.Session(new BrokenStore(rig.EnvFile, () => { })).ApplyAsync(cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal("the disk is full", failure.Message);
        Assert.Empty(rig.Registered!.Passwords);
        Assert.Empty(rig.Journals);
    }

    [Fact]
    public async Task Apply_Cancelled_ConvergesOnTheNextRun()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rig.Session(new CancellingStore(rig.EnvFile, cancellation)).ApplyAsync(cancellationToken: cancellation.Token));
        Assert.Single(rig.Registered!.Passwords);
        var result = await rig.Session().ApplyAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(result.CredentialKeyId.ToString(), Assert.Single(rig.Registered.Passwords).KeyId);
    }

    private sealed class CancellingStore(string path, CancellationTokenSource cancellation) : ICredentialStore
    {
        private readonly EnvFileStore _inner = new(path);

        public string Description => _inner.Description;

        public string Identity => _inner.Identity;

        public Task<StoredSettings> ReadAsync(CancellationToken cancellationToken) => _inner.ReadAsync(cancellationToken);

        public async Task WriteAsync(IReadOnlyDictionary<string, string> entries, CancellationToken cancellationToken)
        {
            await cancellation.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
        }

        public Task RemoveAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
