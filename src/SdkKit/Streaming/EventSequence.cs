using System.Net.ServerSentEvents;
using SdkKit.Errors;
using SdkKit.Http;

namespace SdkKit.Streaming;

/// <summary>The events of an answer; each reading of the sequence sends the request.</summary>
internal sealed class EventSequence<T>(AzureApi api, ApiRequest template, IEventData<T> data, CancellationToken callCancellation) : IAsyncEnumerable<SseItem<T>>
{
    public async IAsyncEnumerator<SseItem<T>> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        using var cancellation = new LinkedCancellation(callCancellation, cancellationToken);
        var request = template.Copy();
        if (!request.Headers.NonValidated.Contains("Accept"))
        {
            request.Headers.TryAddWithoutValidation("Accept", "text/event-stream");
        }

        var response = await api.SendSuccessfullyAsync(request, cancellation.Token).ConfigureAwait(false);
        var body = await AnswerStream.OpenItemsAsync(request, response, cancellation.Token).ConfigureAwait(false);
        await using (body.ConfigureAwait(false))
        {
            if (response.Content.Headers.ContentType?.MediaType is not "text/event-stream" and var mediaType)
            {
                throw AzureApiExceptionFactory.Unusable(request, response, $"the answer is {ErrorText.OneLine(mediaType ?? "of no media type")} where text/event-stream was expected");
            }

            await foreach (var item in EventReader.ReadAsync(request, response, body, data, cancellation.Token).ConfigureAwait(false))
            {
                yield return item;
            }
        }
    }
}
