using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using SdkKit.Errors;
using SdkKit.Http;

namespace SdkKit.Streaming;

/// <summary>Reads the server-sent events of an answer.</summary>
internal static class EventReader
{
    public static async IAsyncEnumerable<SseItem<T>> ReadAsync<T>(
        ApiRequest request, HttpResponseMessage response, AnswerStream body, IEventData<T> data, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var parser = SseParser.Create(body, data.Read);
        await foreach (var item in GuardedItems.Of(request, response, body, parser.EnumerateAsync(cancellationToken), cancellationToken).ConfigureAwait(false))
        {
            if (item.Data.Error is { } error)
            {
                throw AzureApiExceptionFactory.Reported(request, response, error);
            }

            if (item.Data.IsEnd)
            {
                yield break;
            }

            if (item.Data.HasValue)
            {
                yield return new SseItem<T>(item.Data.Value!, item.EventType) { EventId = item.EventId, ReconnectionInterval = item.ReconnectionInterval };
            }
        }
    }
}
