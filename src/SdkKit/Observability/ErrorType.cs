using System.Globalization;
using System.Net;
using Polly.Timeout;

namespace SdkKit.Observability;

/// <summary>The value of <c>error.type</c>: a status, or a name of few values for what ended the request before one came.</summary>
internal static class ErrorType
{
    public static string Of(HttpStatusCode status) => ((int)status).ToString(CultureInfo.InvariantCulture);

    public static string Of(Exception exception) => exception switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => "name_resolution_error",
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => "connection_error",
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => "secure_connection_error",
        HttpRequestException { HttpRequestError: HttpRequestError.ProxyTunnelError } => "proxy_tunnel_error",
        HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded } => "response_ended",
        HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse } => "invalid_response",
        TimeoutRejectedException => "timeout",
        AzureApiException { ErrorCode: { } code } => code,
        _ => exception.GetType().FullName!,
    };
}
