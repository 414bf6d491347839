using Microsoft.Extensions.Time.Testing;

namespace SdkKit.Tests.LongRunning;

internal static class VirtualTime
{
    /// <summary>Lets time pass in steps until the call ends; a real deadline stands against a call that never does.</summary>
    public static async Task<T> RunAsync<T>(FakeTimeProvider time, Task<T> call, TimeSpan step)
    {
        var deadline = Environment.TickCount64 + 20_000;
        while (!call.IsCompleted && Environment.TickCount64 < deadline)
        {
            // The thread that a timer woke needs a moment, or its time passes without it.
            await Task.Delay(1, TestContext.Current.CancellationToken);
            if (!call.IsCompleted)
            {
                time.Advance(step);
            }
        }

        Assert.True(call.IsCompleted, "The call did not end.");
        return await call;
    }
}
