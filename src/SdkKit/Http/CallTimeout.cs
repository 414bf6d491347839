namespace SdkKit.Http;

/// <summary>Limits how long one call may take.</summary>
public static class CallTimeout
{
    /// <summary>Makes a call that is given up when its time is over.</summary>
    /// <typeparam name="T">The type of the answer.</typeparam>
    /// <param name="seconds">The time that it may take, in seconds.</param>
    /// <param name="request">The request, for the message.</param>
    /// <param name="call">The call, with the token that ends it.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="TaskCanceledException">The time is over; the inner exception is a <see cref="TimeoutException"/>, as it is where <see cref="HttpClient"/> gives up.</exception>
    public static async Task<T> LimitAsync<T>(
        double seconds, HttpRequestMessage request, Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        using var limited = Start(seconds, cancellationToken);
        try
        {
            return await call(limited.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (limited.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw Over(seconds, request, exception);
        }
    }

    /// <inheritdoc cref="LimitAsync{T}(double, HttpRequestMessage, Func{CancellationToken, Task{T}}, CancellationToken)"/>
    public static async Task LimitAsync(double seconds, HttpRequestMessage request, Func<CancellationToken, Task> call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        using var limited = Start(seconds, cancellationToken);
        try
        {
            await call(limited.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (limited.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw Over(seconds, request, exception);
        }
    }

    private static CancellationTokenSource Start(double seconds, CancellationToken cancellationToken)
    {
        var source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        source.CancelAfter(TimeSpan.FromSeconds(seconds));
        return source;
    }

    private static TaskCanceledException Over(double seconds, HttpRequestMessage request, OperationCanceledException exception)
    {
        var message = $"{request.Method} {(request as ApiRequest)?.Route}: no answer within {seconds} seconds, the limit of this method.";
        return new TaskCanceledException(message, new TimeoutException(message, exception), exception.CancellationToken);
    }
}
