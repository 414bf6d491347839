using System.Runtime.CompilerServices;
using System.Text.Json;
using SdkKit.Http;
using SdkKit.Paging;

namespace SdkKit.Streaming;

/// <summary>The items of an answer, however they stand in it; each reading of the sequence sends the request.</summary>
internal sealed class ItemSequence<T>(AzureApi api, ApiRequest template, JsonType<T> json, SequenceFormat format, CancellationToken callCancellation) : IAsyncEnumerable<T>
{
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        using var cancellation = new LinkedCancellation(callCancellation, cancellationToken);
        var request = template.Copy();
        var response = await api.SendSuccessfullyAsync(request, cancellation.Token).ConfigureAwait(false);
        var answer = await AnswerStream.OpenItemsAsync(request, response, cancellation.Token).ConfigureAwait(false);
        await using (answer.ConfigureAwait(false))
        {
            var (kind, body) = await SequenceDetection.DetectAsync(request, response, answer, format, cancellation.Token).ConfigureAwait(false);
            var items = kind switch
            {
                SequenceKind.Nothing => AsyncEnumerable.Empty<T>(),
                SequenceKind.Array => Values(body, topLevelValues: false, cancellation.Token),
                SequenceKind.Lines => Values(body, topLevelValues: true, cancellation.Token),
                SequenceKind.Events => Events(request, response, answer, cancellation.Token),
                _ => Pages(new PageAnswer(request, response, body), cancellation.Token),
            };
            var guarded = kind is SequenceKind.Array or SequenceKind.Lines ? GuardedItems.Of(request, response, answer, items, cancellation.Token) : items;
            await foreach (var item in guarded.ConfigureAwait(false))
            {
                yield return item;
            }
        }
    }

    // A null among the items is the service's own; who declares the item nullable meets it as such.
    private IAsyncEnumerable<T> Values(Stream body, bool topLevelValues, CancellationToken cancellationToken) =>
        JsonSerializer.DeserializeAsyncEnumerable(body, json.Info, topLevelValues, cancellationToken)!;

    private async IAsyncEnumerable<T> Events(
        ApiRequest request, HttpResponseMessage response, AnswerStream body, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var item in EventReader.ReadAsync(request, response, body, new JsonEvents<T>(json), cancellationToken).ConfigureAwait(false))
        {
            yield return item.Data;
        }
    }

    private async IAsyncEnumerable<T> Pages(PageAnswer first, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in new PageWalk<T>(api, template, json, format).ReadAsync(first, cancellationToken).ConfigureAwait(false))
        {
            foreach (var item in page.Values)
            {
                yield return item;
            }
        }
    }
}
