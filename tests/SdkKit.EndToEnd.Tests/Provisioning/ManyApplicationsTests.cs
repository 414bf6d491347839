using SdkKit.Emulator.Throttling;

namespace SdkKit.EndToEnd.Tests.Provisioning;

/// <summary>500 applications by the real tool, against services that throttle.</summary>
[Trait("Tier", "Slow")]
public sealed class ManyApplicationsTests
{
    // Much refill, so that the test does not wait long; little capacity, so that it is refused before it is warned.
    private static readonly ThrottlingLimits Limits = new()
    {
        GraphReads = new(15, 300),
        GraphWrites = new(10, 300),
        ResourceManagerReads = new(10, 100),
        ResourceManagerWrites = new(10, 150),
    };

    // However well the tool keeps within the limits, it meets these: whole seconds, a fraction, a date, and no time at all.
    private static readonly string[] Refusals =
    [
        "429(1) POST /servicePrincipals at 50 times 8", "429(0.250) POST /addPassword at 100 times 8", "429(date) PATCH /applications( at 200 times 8", "429 PUT /roleAssignments/ at 300 times 8",
    ];

    [Fact]
    public async Task Apply_500Applications_ConvergeUnderThrottlingWithFewRequestsAndLittleMemory()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "/proc");
        const int Count = 500;
        await using var many = await ManyApplications.StartAsync(Count, new() { Throttling = Limits, TranscriptCapacity = 20_000 });
        foreach (var rule in Refusals)
            many.Emulator.Faults.Add(rule);

        var (exitCode, output, error, peak) = await many.RunAsync("apply", "--yes");

        Assert.True(exitCode == 0, error + output);
        many.AssertApplied();
        var requests = many.Emulator.Transcript.Entries.Where(request => request.Method != "CONNECT").ToList();
        // Each: find the application, and others of its name; application, service principal, secret, role; sign in. All: sign in twice, discovery, deleted applications, own rights.
        const int Least = (Count * 7) + 5;
        var throttled = requests.Count(request => request.Status == 429);
        TestContext.Current.TestOutputHelper!.WriteLine($"{requests.Count} requests ({requests.Count / (double)Least:0.000} of the least), {throttled} of them refused; {peak / 1048576.0:0} MB");
        Assert.InRange(requests.Count, Least, Least * 1.1);
        Assert.True(throttled >= Refusals.Length * 8, $"{throttled} requests were refused: nothing is proven");
        Assert.InRange(peak, 1, 250L * 1024 * 1024);
        Assert.Equal(Count, error.Split('\n').Count(line => line.StartsWith("ok ", StringComparison.Ordinal)));
        Assert.Contains("500 applied, 0 with nothing to do, 0 failed", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_KilledInTheMiddleAndRunAgain_EndsWithOneOfEach()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "SIGKILL");
        await using var many = await ManyApplications.StartAsync(30, new() { Throttling = Limits });

        await many.KillAtAsync(120, "apply", "--yes");
        Assert.InRange(many.Emulator.State.Applications.Count, 5, 28);
        var (exitCode, output, error, _) = await many.RunAsync("apply", "--yes");

        Assert.True(exitCode == 0, error + output);
        many.AssertApplied();
        var before = many.Emulator.Transcript.Entries.Count;
        var (again, plan, _, _) = await many.RunAsync("plan");
        Assert.Equal(0, again);
        Assert.Contains("0 of 30 applications change", plan, StringComparison.Ordinal);
        Assert.DoesNotContain(many.Emulator.Transcript.Entries.Skip(before), request => request.Method is not ("GET" or "CONNECT") && !request.Path.EndsWith("/token", StringComparison.Ordinal));
    }
}
