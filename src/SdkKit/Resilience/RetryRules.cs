using System.Net;
using Polly.Timeout;
using SdkKit.Http;

namespace SdkKit.Resilience;

/// <summary>What may be sent again after which failure, so that nothing happens twice that was asked for once.</summary>
internal static class RetryRules
{
    /// <summary>A service that knows this header does a repeated request once (OASIS Repeatable Requests 1.0).</summary>
    private const string RepeatabilityHeader = "Repeatability-Request-ID";

    public static bool IsTransient(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests
        // "Not implemented" and "version not supported" do not pass.
        || ((int)status is >= 500 and < 600 && status is not (HttpStatusCode.NotImplemented or HttpStatusCode.HttpVersionNotSupported));

    public static bool MayRepeat(HttpRequestMessage request, HttpResponseMessage response) =>
        IsTransient(response.StatusCode)
        && RequestContents.IsReplayable(request.Content)
        && (IsIdempotent(request) || WasNotActedUpon(response));

    public static bool MayRepeat(HttpRequestMessage request, Exception exception) =>
        RequestContents.IsReplayable(request.Content) && exception switch
        {
            HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.ProxyTunnelError } => true,
            // A certificate that is not trusted now will not be in a second, and might be somebody else's.
            HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError or HttpRequestError.ConfigurationLimitExceeded } => false,
            HttpRequestException or TimeoutRejectedException => IsIdempotent(request),
            _ => false,
        };

    private static bool IsIdempotent(HttpRequestMessage request) =>
        request.Method.Method is "GET" or "HEAD" or "OPTIONS" or "PUT" or "DELETE" or "TRACE"
        || request.Headers.NonValidated.Contains(RepeatabilityHeader);

    /// <summary>429 is said before work begins; 503 is so only where the service names the time to come back.</summary>
    private static bool WasNotActedUpon(HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.TooManyRequests
        || (response.StatusCode is HttpStatusCode.ServiceUnavailable && RetryAfter.Of(response, TimeProvider.System) is not null);
}
