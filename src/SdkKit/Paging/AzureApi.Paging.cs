using Azure;
using SdkKit.Paging;

namespace SdkKit.Http;

/// <content>Lists in pages.</content>
public sealed partial class AzureApi
{
    /// <summary>A list in pages, with page boundaries and continuation tokens; the token of a page leads to the one after it.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="request">The request of the first page, which is sent whenever the list is read.</param>
    /// <param name="json">The contract of an item.</param>
    /// <param name="format">How pages are told.</param>
    /// <param name="cancellationToken">Ends every reading of the list.</param>
    public AsyncPageable<T> ReadPages<T>(HttpRequestMessage request, JsonType<T> json, SequenceFormat format, CancellationToken cancellationToken)
        where T : notnull =>
        new PagedItems<T>(this, (ApiRequest)request, json, format, cancellationToken);
}
