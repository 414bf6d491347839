using System.Net;
using System.Net.Http.Headers;
using Azure;
using SdkKit.Http;

namespace SdkKit.Errors;

/// <summary>Words an <see cref="AzureApiException"/>: what was asked, where, what came back, under which id.</summary>
internal static class AzureApiExceptionFactory
{
    public static async Task<AzureApiException> RefusedAsync(ApiRequest request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await ErrorBody.ReadAsync(request, response, cancellationToken).ConfigureAwait(false);
        return Create(request, response, ErrorParser.TryParse(body), problem: null);
    }

    public static AzureApiException Unusable(ApiRequest request, HttpResponseMessage response, string problem, Exception? innerException = null) =>
        Create(request, response, error: null, problem, innerException);

    public static AzureApiException Truncated(ApiRequest request, HttpResponseMessage response, Exception? innerException = null) =>
        Unusable(request, response, "the connection ended in the middle of the answer", innerException);

    /// <summary>An error that came under the status of a success.</summary>
    public static AzureApiException Reported(ApiRequest request, HttpResponseMessage response, AzureError? error, string? problem = null) =>
        Create(request, response, error, problem);

    /// <summary>An address in the answer is none of the service's, so it was not followed.</summary>
    public static AzureApiException Foreign(ApiRequest request, HttpResponseMessage response, string source, string address)
    {
        var shown = Uri.TryCreate(request.RequestUri, address, out var target) && target.Host.Length > 0
            ? new Uri(target.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped))
            : null;
        var problem = $"{source} goes to {shown?.OriginalString ?? "no address"}, which may not see the token; nothing was sent there";
        return Create(request, response, error: null, problem, innerException: null, shown);
    }

    private static AzureApiException Create(
        ApiRequest request, HttpResponseMessage response, AzureError? error, string? problem, Exception? innerException = null, Uri? refusedAddress = null)
    {
        var status = (int)response.StatusCode;
        var requestId = RequestIdOf(response.Headers) ?? error?.RequestId;
        var code = error?.Code is { } known ? $" {known}" : "";
        var sentence = problem ?? error?.Message ?? SentenceOf(response);
        var suffix = requestId is null ? "" : $" [request id {requestId}]";
        var message = $"{request.Method} {request.RequestUri?.IdnHost}{request.Route}: {status}{code}: {sentence}{NeededRoles(request, status)}{suffix}";
        return new AzureApiException(status, message, error, requestId, innerException)
        {
            ETag = response.Headers.NonValidated.TryGetValues("ETag", out var tag) ? new ETag(tag.ToString()) : null,
            RefusedAddress = refusedAddress,
        };
    }

    // Which of them is missing only who may read the assignments can tell.
    private static string NeededRoles(ApiRequest request, int status) =>
        status is 403 && request.Settings.Roles.Count > 0 ? $" The client's identity needs {string.Join(" and ", request.Settings.Roles)}; a role just granted may take minutes to arrive." : "";

    private static string SentenceOf(HttpResponseMessage response) => response.StatusCode switch
    {
        HttpStatusCode.NotModified => "the resource has not changed; declare the result nullable to get null instead",
        HttpStatusCode.PreconditionFailed => "the resource has changed meanwhile; read it again",
        _ => $"{response.ReasonPhrase} (the body is no error that an Azure service sends)",
    };

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
