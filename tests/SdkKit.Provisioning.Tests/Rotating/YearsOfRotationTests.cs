using SdkKit.Emulator;

namespace SdkKit.Provisioning.Tests.Rotating;

public sealed class YearsOfRotationTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A program that uses its secret every hour, reads the store only when it starts anew each day, and meets replicas ten minutes behind.</summary>
    [Fact]
    [Trait("Tier", "Slow")]
    public async Task Rotate_EveryMonthForTwoYearsOfHourlyUse_FailsNoCall()
    {
        const int Days = 730;
        var clock = new JumpingClock(DateTimeOffset.UtcNow);
        await using var emulator = await AzureEmulator.StartAsync(new() { Clock = clock }, Cancellation);
        emulator.Faults.Add("lag(600s) POST /addPassword always");
        emulator.Faults.Add("lag(600s) POST /removePassword always");
        using var rig = new ProvisioningRig(emulator) { Time = clock, LongestPause = TimeSpan.FromMinutes(1), ReplicationWindow = TimeSpan.FromMinutes(15) };
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);

        var (held, calls, failures, rotations) = ("", 0, new List<string>(), 0);
        clock.Meanwhile = () => UseAsync(rig.Stored("SdkKit__ClientSecret")!);
        for (var day = 1; day <= Days; day++)
        {
            held = rig.Stored("SdkKit__ClientSecret")!;
            for (var hour = 0; hour < 24; hour++)
            {
                clock.Advance(TimeSpan.FromHours(1));
                await UseAsync(held);
                if (day % 30 == 0 && hour == 12)
                {
                    await rig.Session().RotateAsync(cancellationToken: Cancellation);
                    rotations++;
                }
                else if (day % 30 == 2 && hour == 12)
                {
                    // Whatever runs next removes what is out of its grace.
                    await rig.Session().ApplyAsync(cancellationToken: Cancellation);
                }
            }

            Assert.InRange(rig.Registered!.Passwords.Count, 1, 2);
        }

        Assert.Empty(failures);
        Assert.Equal(Days / 30, rotations);
        Assert.True(calls > Days * 24 + (rotations * 5), $"{calls} calls");
        Assert.Contains(rig.Progress, progress => progress is { Step: "Verification", State: StepState.Waiting });
        Assert.Equal(rig.Stored("SdkKit__CredentialKeyId"), Assert.Single(rig.Registered!.Passwords).KeyId);

        async Task UseAsync(string secret)
        {
            calls++;
            if (await rig.SignInAsync(secret, Cancellation) is not "OK" and var failure)
                failures.Add($"{clock.GetUtcNow():u}: {failure}");
        }
    }
}
