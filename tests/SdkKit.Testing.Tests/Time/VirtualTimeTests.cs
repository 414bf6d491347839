namespace SdkKit.Testing.Tests;

public sealed class VirtualTimeTests
{
    [Fact]
    public async Task Wait_PassesAtOnceAndMovesTheClock()
    {
        var time = new VirtualTime();

        await Task.Delay(TimeSpan.FromHours(1), time, TestContext.Current.CancellationToken);

        Assert.Equal(TimeSpan.FromHours(1), time.Elapsed);
    }

    [Fact]
    public async Task TimeOut_DoesNotPassByItself()
    {
        var time = new VirtualTime();
        var work = new TaskCompletionSource();
        var limited = work.Task.WaitAsync(TimeSpan.FromSeconds(10), time, TestContext.Current.CancellationToken);

        // A wait that passes is the proof that the clock had its chance to move.
        await Task.Delay(TimeSpan.FromSeconds(1), time, TestContext.Current.CancellationToken);
        Assert.Equal(TimeSpan.FromSeconds(1), time.Elapsed);
        Assert.False(limited.IsCompleted);

        work.SetResult();
        await limited;
    }

    [Fact]
    public async Task TimeOut_IsReachedByAWaitThatIsLonger()
    {
        var time = new VirtualTime();
        var limited = new TaskCompletionSource().Task.WaitAsync(TimeSpan.FromSeconds(10), time, TestContext.Current.CancellationToken);

        await Task.Delay(TimeSpan.FromSeconds(11), time, TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<TimeoutException>(() => limited);
    }
}
