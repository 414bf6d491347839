namespace SdkKit.Provisioning;

/// <summary>Tries again while a failure is only a matter of time: pauses grow and are spread by chance, and a service's own wish goes first.</summary>
internal sealed class Polling(TimeProvider time, TimeSpan window, TimeSpan longestPause)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);

    public async Task<T> UntilAsync<T>(
        Func<Task<T>> attempt, Func<Exception, bool> isTransient, Action<Exception> waiting, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        for (var tries = 0; ; tries++)
        {
            TimeSpan pause;
            try
            {
                return await attempt().ConfigureAwait(false);
            }
            catch (Exception exception) when (isTransient(exception) && (pause = Pause(tries, exception)) < window - time.GetElapsedTime(start))
            {
                waiting(exception);
            }

            await Task.Delay(pause, time, cancellationToken).ConfigureAwait(false);
        }
    }

    private TimeSpan Pause(int tries, Exception exception)
    {
        var longest = Math.Min(longestPause.TotalMilliseconds, FirstPause.TotalMilliseconds * Math.Pow(2, Math.Min(tries, 16)));
        var pause = TimeSpan.FromMilliseconds(longest * (0.5 + (Random.Shared.NextDouble() / 2)));
        return (exception as ServiceRefusal)?.RetryAfter is { } asked && asked > pause ? asked : pause;
    }
}
