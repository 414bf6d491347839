namespace SdkKit.Provisioning;

/// <summary>
/// Gives a service so long to answer, body included. Below everything that waits on purpose, so that only the network is timed. After a stall
/// the tries that follow are given less, so that all of them together stay within a minute.
/// </summary>
internal sealed class AnswerTimeHandler(HttpMessageHandler transport, TimeSpan answerTime, TimeProvider clock) : DelegatingHandler(transport)
{
    private const int Less = 6;
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(1);

    private volatile bool _hasStalled;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var limit = _hasStalled ? TimeSpan.FromTicks(Math.Max(Least.Ticks, answerTime.Ticks / Less)) : answerTime;
        using var time = new CancellationTokenSource(limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, time.Token);
        HttpResponseMessage? response = null;
        try
        {
            response = await base.SendAsync(request, either.Token).ConfigureAwait(false);
            await response.Content.LoadIntoBufferAsync(either.Token).ConfigureAwait(false);
            _hasStalled = false;
            return response;
        }
        catch (Exception) when (time.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            response?.Dispose();
            _hasStalled = true;
            throw new UnreachableHostException(request.RequestUri!.Host, HttpRequestError.Unknown, $"it took the connection and did not answer in {limit.TotalSeconds:0.#} seconds", new TimeoutException());
        }
    }

    // The transport belongs to whoever made it.
    protected override void Dispose(bool disposing) => base.Dispose(disposing: false);
}
