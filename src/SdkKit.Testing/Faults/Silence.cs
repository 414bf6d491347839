namespace SdkKit.Testing.Faults;

/// <summary>An answer that never comes.</summary>
internal static class Silence
{
    public static async Task<HttpResponseMessage> KeepAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        // Whoever waits for this answer with a time-out on the virtual clock has set it before.
        while (!cancellationToken.IsCancellationRequested && time is VirtualTime clock && clock.AdvanceToNextTimer())
        {
            await Task.Yield();
        }

        await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(false);
        throw new OperationCanceledException(cancellationToken);
    }
}
