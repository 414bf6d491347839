using System.Diagnostics.CodeAnalysis;
using SdkKit.Http;

namespace SdkKit.Paging;

/// <summary>Makes the request of a page from the first one: at another address, or with the token that leads to it.</summary>
internal static class PageRequests
{
    public static bool TryFollow(ApiRequest first, SequenceFormat format, string next, [NotNullWhen(true)] out ApiRequest? request)
    {
        if (!format.HasToken)
        {
            if (first.TryFollow(HttpMethod.Get, next, out request))
            {
                request.TakeHeadersOf(first);
            }

            return request is not null;
        }

        var header = format.SendAsHeader ?? (format.SendAsQuery is null ? format.TokenHeader : null);
        if (header is not null)
        {
            request = first.Copy();
            request.Headers.Remove(header);
            RequestHeaders.Add(request, header, next);
            return true;
        }

        var address = QueryText.Set(first.RequestUri!.AbsoluteUri, format.SendAsQuery ?? format.Token!, next);
        if (first.TryFollow(first.Method, address, out request))
        {
            request.Content = first.Content;
            request.TakeHeadersOf(first);
        }

        return request is not null;
    }
}
