using Polly;

namespace SdkKit.Resilience;

/// <summary>A call whose first try has failed already; the pipeline sees that failure as the first try of its own.</summary>
internal sealed class FaultedCall(
    HttpRequestMessage request, Outcome<HttpResponseMessage> first, long start, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send)
{
    public HttpRequestMessage Request => request;

    /// <summary>When the first try began, in milliseconds on the client's clock.</summary>
    public long Start => start;

    public int Tries { get; private set; }

    public ValueTask<Outcome<HttpResponseMessage>> TryAsync(ResilienceContext context) =>
        ++Tries is 1 ? new(first) : SendAsync(context);

    private async ValueTask<Outcome<HttpResponseMessage>> SendAsync(ResilienceContext context)
    {
        try
        {
            return Outcome.FromResult(await send(request, context.CancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception)
        {
            return Outcome.FromException<HttpResponseMessage>(exception);
        }
    }
}
