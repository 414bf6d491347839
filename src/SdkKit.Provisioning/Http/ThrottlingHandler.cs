namespace SdkKit.Provisioning;

/// <summary>
/// Waits as services ask, and sends again what they refused for coming too fast: a 429 has done nothing, so that holds for every request. All requests
/// of one sort to one host wait together.
/// </summary>
internal sealed class ThrottlingHandler(Throttle throttle, HttpMessageHandler transport) : DelegatingHandler(transport)
{
    private const int TooManyRequests = 429;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // It may have to be sent again.
        if (request.Content is { } content)
            await content.LoadIntoBufferAsync(cancellationToken).ConfigureAwait(false);
        var lane = throttle.LaneOf(request);
        for (var tries = 1; ; tries++)
        {
            await lane.EnterAsync(cancellationToken).ConfigureAwait(false);
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if ((int)response.StatusCode != TooManyRequests)
            {
                lane.Passed(ThrottlingNews.Of(response));
                return response;
            }

            var wait = lane.Refused(ThrottlingNews.WaitOf(response, throttle.Now), tries);
            if (wait > Throttle.LongestWait || tries == Throttle.MostTries)
            {
                // Whoever asked for it decides: nobody waits here for an hour.
                response.Headers.RetryAfter = null;
                return response;
            }

            response.Dispose();
        }
    }

    // The transport belongs to whoever made it.
    protected override void Dispose(bool disposing) => base.Dispose(disposing: false);
}
