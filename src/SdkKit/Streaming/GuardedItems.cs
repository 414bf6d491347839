using System.Runtime.CompilerServices;
using System.Text.Json;
using SdkKit.Http;

namespace SdkKit.Streaming;

/// <summary>Hands out items as they arrive; an item that is none ends the sequence with an exception that names the request.</summary>
internal static class GuardedItems
{
    public static async IAsyncEnumerable<T> Of<T>(
        ApiRequest request, HttpResponseMessage response, AnswerStream body, IAsyncEnumerable<T> items, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reader = items.GetAsyncEnumerator(cancellationToken);
        await using (reader.ConfigureAwait(false))
        {
            body.BeginItem();
            while (await MoveNextAsync(request, response, reader).ConfigureAwait(false))
            {
                yield return reader.Current;
                body.BeginItem();
            }
        }
    }

    private static async ValueTask<bool> MoveNextAsync<T>(ApiRequest request, HttpResponseMessage response, IAsyncEnumerator<T> reader)
    {
        try
        {
            return await reader.MoveNextAsync().ConfigureAwait(false);
        }
        catch (JsonException exception)
        {
            throw JsonAnswer.Malformed(request, response, "sequence of items", exception);
        }
    }
}
