using SdkKit.Http;

namespace SdkKit.LongRunning;

/// <summary>A poll and what came back, read to its end.</summary>
internal sealed record PollAnswer(ApiRequest Request, HttpResponseMessage Response, ReadOnlyMemory<byte> Body)
{
    public static async ValueTask<PollAnswer> ReadAsync(ApiRequest request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using (response)
        {
            using var body = await PooledBody.ReadAsync(request, response, cancellationToken).ConfigureAwait(false);
            return new PollAnswer(request, response, body.Span.ToArray());
        }
    }
}
