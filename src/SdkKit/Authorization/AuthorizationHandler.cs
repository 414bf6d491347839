using System.Net;
using Microsoft.Extensions.Logging;
using SdkKit.Http;
using SdkKit.Tokens;

namespace SdkKit.Authorization;

/// <summary>Attaches the token as the last handler before the wire, where nothing can change the address any more, and only for the service's own hosts.</summary>
internal sealed class AuthorizationHandler(HostPolicy hosts, TokenCache tokens, ILogger logger) : DelegatingHandler
{
    private bool _isTransportChecked;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        CheckAddress(request);
        CheckTransport();
        return tokens.TryGetHeader(out var header)
            ? SendWithCached(request, header, cancellationToken)
            : SendWithAcquiredAsync(request, cancellationToken);
    }

    private void CheckAddress(HttpRequestMessage request)
    {
        // The transport checks the server's certificate against this header instead of the address.
        if (request.Headers.NonValidated is { Count: > 0 } headers && headers.Contains("Host"))
        {
            throw new InvalidOperationException(hosts.DescribeHostHeader(request.Headers.Host));
        }

        if (request is ApiRequest own && own.IsPinnedBy(hosts))
        {
            return;
        }

        if (request.RequestUri is not { IsAbsoluteUri: true } address || !hosts.Allows(address))
        {
            throw new InvalidOperationException(hosts.Describe(request.RequestUri));
        }
    }

    private void CheckTransport()
    {
        if (!_isTransportChecked)
        {
            RedirectGuard.Check(InnerHandler);
            _isTransportChecked = true;
        }
    }

    private Task<HttpResponseMessage> SendWithCached(HttpRequestMessage request, string header, CancellationToken cancellationToken)
    {
        Attach(request, header);
        var sent = base.SendAsync(request, cancellationToken);
        return sent.IsCompletedSuccessfully && sent.Result.StatusCode is not HttpStatusCode.Unauthorized
            ? sent
            : ReplaceRefusedTokenAsync(request, sent, header, wasCached: true, cancellationToken);
    }

    private async Task<HttpResponseMessage> SendWithAcquiredAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var header = await tokens.GetHeaderAsync(cancellationToken).ConfigureAwait(false);
        Attach(request, header);
        return await ReplaceRefusedTokenAsync(request, base.SendAsync(request, cancellationToken), header, wasCached: false, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>
    /// A 401 was not acted upon, so the request may go once more: when the service says which claims it lacks, or when the token was a cached
    /// one, which may have expired unnoticed after a sleep or a clock step. A new token that is refused without a word stays refused.
    /// </summary>
    private async Task<HttpResponseMessage> ReplaceRefusedTokenAsync(
        HttpRequestMessage request, Task<HttpResponseMessage> sent, string header, bool wasCached, CancellationToken cancellationToken)
    {
        var response = await sent.ConfigureAwait(false);
        if (response.StatusCode is not HttpStatusCode.Unauthorized)
        {
            return response;
        }

        var claims = ClaimsChallenge.Read(response.Headers);
        if (!wasCached && claims is null)
        {
            return response;
        }

        tokens.Refuse(header, claims);
        if (!RequestContents.IsReplayable(request.Content))
        {
            return response;
        }

        response.Dispose();
        if (claims is not null)
        {
            TokenLog.ClaimsChallenge(logger, hosts.ClientName);
        }

        var replacement = await tokens.GetHeaderAsync(cancellationToken).ConfigureAwait(false);
        Attach(request, replacement);
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    // As text: a header value object would be formatted again for every request, at ten times the bytes.
    private static void Attach(HttpRequestMessage request, string header)
    {
        if (request.Headers.NonValidated.Count > 0)
        {
            request.Headers.Remove("Authorization");
        }

        request.Headers.TryAddWithoutValidation("Authorization", header);
    }
}
