using SdkKit.Emulator;

namespace SdkKit.Provisioning.Tests.Rotating;

public sealed class RotateTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    private static readonly RotateOptions AtOnce = new() { Grace = TimeSpan.Zero };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rotate_WithGrace_KeepsTheOldSecretWorkingUntilItIsOver()
    {
        var clock = new TravellingClock();
        using var rig = new ProvisioningRig(fixture.Emulator) { Time = clock };
        var first = await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        var old = rig.Stored("SdkKit__ClientSecret")!;

        var plan = await rig.Session().PlanRotateAsync(cancellationToken: Cancellation);
        var rotated = await rig.Session().RotateAsync(new() { Expected = plan }, Cancellation);

        Assert.NotEqual(first.CredentialKeyId, rotated.CredentialKeyId);
        Assert.Equal(rotated.CredentialKeyId.ToString(), rig.Stored("SdkKit__CredentialKeyId"));
        Assert.Equal(["OK", "OK"], [await rig.SignInAsync(old, Cancellation), await rig.SignInAsync(Cancellation)]);
        var during = await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        Assert.False(during.Changed);

        clock.Ahead = TimeSpan.FromHours(25);
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        Assert.Contains("AADSTS7000215", await rig.SignInAsync(old, Cancellation), StringComparison.Ordinal);
        Assert.Equal(rotated.CredentialKeyId.ToString(), Assert.Single(rig.Registered!.Passwords).KeyId);
        Assert.False((await rig.Session().ApplyAsync(cancellationToken: Cancellation)).Changed);
    }

    [Fact]
    public async Task Rotate_TwiceWithinTheGrace_KeepsBothOldSecretsAndThenRemovesBoth()
    {
        var clock = new TravellingClock();
        using var rig = new ProvisioningRig(fixture.Emulator) { Time = clock };
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        await rig.Session().RotateAsync(cancellationToken: Cancellation);
        await rig.Session().RotateAsync(cancellationToken: Cancellation);
        Assert.Equal(3, rig.Registered!.Passwords.Count);

        clock.Ahead = TimeSpan.FromHours(25);
        await rig.Session().RotateAsync(AtOnce, Cancellation);

        Assert.Equal(rig.Stored("SdkKit__CredentialKeyId"), Assert.Single(rig.Registered.Passwords).KeyId);
        Assert.Equal("OK", await rig.SignInAsync(Cancellation));
    }

    [Fact]
    public async Task Rotate_SecretThatReplicasDoNotKnowYet_IsStoredOnlyWhenAllAcceptIt()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        fixture.Emulator.Faults.Add("flap(9) POST /addPassword");

        await rig.Session().RotateAsync(AtOnce, Cancellation);

        Assert.Contains(rig.Progress, progress => progress is { Step: "Verification", State: StepState.Waiting });
        Assert.Equal("OK", await rig.SignInAsync(Cancellation));
        Assert.Single(rig.Registered!.Passwords);
    }

    [Fact]
    public async Task Rotate_SecretThatIsNeverAccepted_LeavesTheStoredOneAlone()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        var first = await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        var old = rig.Stored("SdkKit__ClientSecret");
        fixture.Emulator.Faults.Add("lag(1s) POST /addPassword");

        var failure = await Assert.ThrowsAsync<ProvisioningException>(() => rig.Session().RotateAsync(AtOnce with { VerificationWindow = TimeSpan.FromMilliseconds(50) }, Cancellation));

        Assert.Equal(3, failure.ExitCode);
        Assert.Contains("AADSTS7000215", failure.Message, StringComparison.Ordinal);
        Assert.Equal(old, rig.Stored("SdkKit__ClientSecret"));
        Assert.Equal(first.CredentialKeyId.ToString(), Assert.Single(rig.Registered!.Passwords).KeyId);
        Assert.Empty(rig.Journals);
    }

    [Fact]
    public async Task Rotate_ForeignSecrets_StayWhereTheyAre()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        var foreign = await rig.AddPasswordAsync("made in the portal", Cancellation);

        var result = await rig.Session().RotateAsync(AtOnce, Cancellation);

        Assert.Equal(new[] { $"{foreign}", $"{result.CredentialKeyId}" }.Order(StringComparer.Ordinal), rig.Registered!.Passwords.Select(password => password.KeyId).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Rotate_NothingProvisioned_SaysToApplyFirst()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);

        var failure = await Assert.ThrowsAsync<ProvisioningException>(() => rig.Session().RotateAsync(cancellationToken: Cancellation));

        Assert.Equal(2, failure.ExitCode);
        Assert.Contains("run 'sdkkit apply' first", failure.Message, StringComparison.Ordinal);
        Assert.Empty(rig.Faults.Writes);
    }

    [Fact]
    public async Task Rotate_StoreThatRefuses_RemovesTheNewSecretAndKeepsTheOld()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);

        await Assert.ThrowsAsync<ProvisioningException>(() => rig.Session(new BrokenStore(rig.EnvFile, () => { })).RotateAsync(AtOnce, Cancellation));

        Assert.Equal("OK", await rig.SignInAsync(Cancellation));
        Assert.Equal(rig.Stored("SdkKit__CredentialKeyId"), Assert.Single(rig.Registered!.Passwords).KeyId);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Rotate_StoreThatFailsAfterWriting_HoldsASecretThatWorks(bool altersFirstWrite)
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);

        await Assert.ThrowsAsync<ProvisioningException>(() => rig.Session(new UnreliableStore(rig.EnvFile, altersFirstWrite)).RotateAsync(AtOnce, Cancellation));
        Assert.Equal("OK", await rig.SignInAsync(Cancellation));

        await rig.Session().RotateAsync(AtOnce, Cancellation);
        Assert.Equal("OK", await rig.SignInAsync(Cancellation));
        Assert.Single(rig.Registered!.Passwords);
        Assert.Empty(rig.Journals);
    }

    [Fact]
    public async Task Rotate_CutOffAtEveryRequest_AlwaysHasAStoredSecretThatWorks()
    {
        foreach (var after in new[] { false, true })
        {
            using var rig = new ProvisioningRig(fixture.Emulator);
            await rig.Session().ApplyAsync(cancellationToken: Cancellation);
            for (var request = 0; ; request++)
            {
                rig.Restart();
                rig.Faults.GoDownAt(request, after);
                var failure = await Record.ExceptionAsync(() => rig.Session().RotateAsync(AtOnce, Cancellation));
                Assert.Equal("OK", await rig.SignInAsync(Cancellation));
                if (!rig.Faults.IsDown)
                {
                    Assert.Null(failure);
                    Assert.True(request > 8, $"a rotation of {request} requests does not do what it should");
                    break;
                }

                rig.Restart();
                await rig.Session().RotateAsync(AtOnce, Cancellation);
                Assert.Equal("OK", await rig.SignInAsync(Cancellation));
                Assert.Equal(rig.Stored("SdkKit__CredentialKeyId"), Assert.Single(rig.Registered!.Passwords).KeyId);
                Assert.Empty(rig.Journals);
            }
        }
    }

    [Theory]
    [InlineData(-5)]
    [InlineData(5)]
    public async Task Rotate_ClockOfTheServiceElsewhere_Works(int minutes)
    {
        await using var emulator = await AzureEmulator.StartAsync(new() { Clock = new TravellingClock { Ahead = TimeSpan.FromMinutes(minutes) } }, Cancellation);
        using var rig = new ProvisioningRig(emulator);
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);

        await rig.Session().RotateAsync(AtOnce, Cancellation);

        Assert.Equal("OK", await rig.SignInAsync(Cancellation));
        Assert.Single(rig.Registered!.Passwords);
    }
}
