using System.Net;
using System.Text;
using System.Text.Json;

namespace SdkKit.Testing.Answers;

/// <summary>Answers in the form in which Azure services send them.</summary>
internal static class Responses
{
    public static HttpResponseMessage Of(HttpStatusCode status, HttpContent? content = null)
    {
        var response = new HttpResponseMessage(status) { Content = content ?? new ByteArrayContent([]) };
        response.Headers.TryAddWithoutValidation("x-ms-request-id", Guid.NewGuid().ToString());
        return response;
    }

    public static HttpResponseMessage Json(HttpStatusCode status, string text) =>
        Of(status, new StringContent(text, Encoding.UTF8, "application/json"));

    public static HttpResponseMessage Error(HttpStatusCode status, string? code, string? message)
    {
        code = JsonEncodedText.Encode(code ?? CodeOf(status)).ToString();
        message = JsonEncodedText.Encode(message ?? $"The fake server answers {(int)status}, as it was set up.").ToString();
        return Json(status, $$$"""{"error":{"code":"{{{code}}}","message":"{{{message}}}"}}""");
    }

    private static string CodeOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized => "InvalidAuthenticationToken",
        HttpStatusCode.Forbidden => "AuthorizationFailed",
        HttpStatusCode.NotFound => "ResourceNotFound",
        HttpStatusCode.PreconditionFailed => "ConditionNotMet",
        _ => status.ToString(),
    };
}
