using Azure;
using SdkKit.Http;

namespace SdkKit.Paging;

/// <summary>A list in pages, item by item or page by page; each reading of it starts anew.</summary>
internal sealed class PagedItems<T>(AzureApi api, ApiRequest template, JsonType<T> json, SequenceFormat format, CancellationToken callCancellation)
    : AsyncPageable<T>(callCancellation)
    where T : notnull
{
    public override IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null) => Pages(continuationToken);

    public override async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var page in Pages(null, cancellationToken).ConfigureAwait(false))
        {
            foreach (var item in page.Values)
            {
                yield return item;
            }
        }
    }

    private async IAsyncEnumerable<Page<T>> Pages(
        string? continuationToken, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var cancellation = new LinkedCancellation(CancellationToken, cancellationToken);
        await foreach (var page in new PageWalk<T>(api, template, json, format).ReadAsync(continuationToken, cancellation.Token).ConfigureAwait(false))
        {
            yield return page;
        }
    }
}
