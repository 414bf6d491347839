using System.Net.Http.Headers;
using SdkKit.Http;

namespace SdkKit.Errors;

/// <summary>Words an <see cref="AzureApiException"/>: what was asked, where, what came back, under which id.</summary>
internal static class AzureApiExceptionFactory
{
    public static async Task<AzureApiException> RefusedAsync(ApiRequest request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await ErrorBody.ReadAsync(response.Content, cancellationToken).ConfigureAwait(false);
        return Create(request, response, ErrorParser.TryParse(body), problem: null);
    }

    public static AzureApiException Unusable(ApiRequest request, HttpResponseMessage response, string problem, Exception? innerException = null) =>
        Create(request, response, error: null, problem, innerException);

    private static AzureApiException Create(
        ApiRequest request, HttpResponseMessage response, AzureError? error, string? problem, Exception? innerException = null)
    {
        var status = (int)response.StatusCode;
        var requestId = RequestIdOf(response.Headers) ?? error?.RequestId;
        var code = error?.Code is { } known ? $" {known}" : "";
        var sentence = problem ?? error?.Message ?? $"{response.ReasonPhrase} (the body is no error that an Azure service sends)";
        var suffix = requestId is null ? "" : $" [request id {requestId}]";
        var message = $"{request.Method} {request.RequestUri?.IdnHost}{request.Route}: {status}{code}: {sentence}{suffix}";
        return new AzureApiException(status, message, error, requestId, innerException);
    }

    public static string? RequestIdOf(HttpResponseHeaders headers)
    {
        foreach (var name in (ReadOnlySpan<string>)["x-ms-request-id", "request-id", "x-ms-correlation-request-id"])
        {
            if (headers.NonValidated.TryGetValues(name, out var values))
            {
                return ErrorText.OneLine(values.ToString());
            }
        }

        return null;
    }
}
