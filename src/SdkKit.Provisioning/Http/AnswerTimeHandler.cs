using System.Collections.Concurrent;

namespace SdkKit.Provisioning;

/// <summary>
/// Gives a service so long to answer, body included. Below everything that waits on purpose, so that only the network is timed. A host that has just not
/// answered is given less for the tries that follow, so that all of them together stay within a minute.
/// </summary>
internal sealed class AnswerTimeHandler(HttpMessageHandler transport, TimeSpan answerTime) : DelegatingHandler(transport)
{
    private const int Less = 6;

    // Each client has a handler of its own; what stalls is the host.
    private static readonly ConcurrentDictionary<string, bool> Stalled = new(StringComparer.OrdinalIgnoreCase);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var host = request.RequestUri!.Authority;
        var limit = Stalled.ContainsKey(host) ? answerTime / Less : answerTime;
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(limit);
        HttpResponseMessage? response = null;
        try
        {
            response = await base.SendAsync(request, time.Token).ConfigureAwait(false);
            await response.Content.LoadIntoBufferAsync(time.Token).ConfigureAwait(false);
            Stalled.TryRemove(host, out _);
            return response;
        }
        catch (Exception) when (time.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            response?.Dispose();
            Stalled[host] = true;
            throw new UnreachableHostException(request.RequestUri.Host, HttpRequestError.Unknown, $"it took the connection and did not answer in {limit.TotalSeconds:0.#} seconds", new TimeoutException());
        }
    }

    // The transport belongs to whoever made it.
    protected override void Dispose(bool disposing) => base.Dispose(disposing: false);
}
