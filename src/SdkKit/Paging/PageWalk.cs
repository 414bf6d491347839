using System.Runtime.CompilerServices;
using Azure;
using SdkKit.Errors;
using SdkKit.Http;

namespace SdkKit.Paging;

/// <summary>Goes from page to page, to the service's own hosts only, never in a circle and not without end.</summary>
internal sealed class PageWalk<T>(AzureApi api, ApiRequest template, JsonType<T> json, SequenceFormat format)
{
    /// <summary>The pages from the first one on, or from where a continuation token leads.</summary>
    /// <exception cref="ArgumentException">The token leads away from the service's own hosts.</exception>
    public async IAsyncEnumerable<Page<T>> ReadAsync(string? continuation, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = template.Copy();
        if (continuation is not null && !PageRequests.TryFollow(template, format, continuation, out request))
        {
            throw new ArgumentException("The continuation token does not lead to a host of the service; pass one that a page of this client gave.", nameof(continuation));
        }

        var first = await SendAsync(request, cancellationToken).ConfigureAwait(false);
        await foreach (var page in ReadAsync(first, cancellationToken).ConfigureAwait(false))
        {
            yield return page;
        }
    }

    /// <summary>The pages from one that has arrived.</summary>
    public async IAsyncEnumerable<Page<T>> ReadAsync(PageAnswer answer, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var trail = new PageTrail();
        trail.TryGo(answer.Request.RequestUri!.AbsoluteUri);
        for (var count = 1; ; count++)
        {
            var (request, response, _) = answer;
            PageBody<T> page;
            using (response)
            {
                page = await PageBody<T>.ReadAsync(answer, json.Info, format, cancellationToken).ConfigureAwait(false);
            }

            var next = format.TokenHeader is { } header ? HeaderOf(response, header) : page.Next;
            yield return Page<T>.FromValues(page.Items, next, new ReceivedResponse(response));
            if (next is null)
            {
                yield break;
            }

            if (count >= format.MaxPages)
            {
                throw AzureApiExceptionFactory.Unusable(request, response, $"the list does not end after {format.MaxPages} pages; set [Paged(MaxPages = …)] if it is that long");
            }

            answer = await SendAsync(Follow(request, response, next, trail), cancellationToken).ConfigureAwait(false);
        }
    }

    private ApiRequest Follow(ApiRequest request, HttpResponseMessage response, string next, PageTrail trail)
    {
        if (!PageRequests.TryFollow(template, format, next, out var following))
        {
            throw AzureApiExceptionFactory.Foreign(request, response, "the link to the next page", next);
        }

        return trail.TryGo(format.HasToken ? next : following.RequestUri!.AbsoluteUri)
            ? following
            : throw AzureApiExceptionFactory.Unusable(request, response, "the next page is one that was there already; the service goes in a circle");
    }

    private async ValueTask<PageAnswer> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var response = await api.SendSuccessfullyAsync(request, cancellationToken).ConfigureAwait(false);
        return new PageAnswer(request, response, await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false));
    }

    private static string? HeaderOf(HttpResponseMessage response, string name) =>
        response.Headers.NonValidated.TryGetValues(name, out var values) && values.ToString() is { Length: > 0 } text ? text : null;
}
