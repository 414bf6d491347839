using Microsoft.Identity.Client;
using SdkKit.Errors;

namespace SdkKit.Credentials;

/// <summary>Entra ID's "no" in the one shape that every service's "no" has.</summary>
internal static class AuthorityRefusal
{
    public static AzureApiException Describe(MsalServiceException exception)
    {
        var error = ErrorParser.TryParse(System.Text.Encoding.UTF8.GetBytes(exception.ResponseBody ?? ""))
            ?? new AzureError { Code = exception.ErrorCode, Message = ErrorText.OneLine(exception.Message) };
        var requestId = error.RequestId ?? exception.CorrelationId;
        var message = $"No token: Entra ID answered {exception.StatusCode} {error.Code}: {error.Message}{Advice(exception)}";
        // MSAL's own exception is left out: its text repeats the body, and what it holds of the request is not ours to print.
        return new AzureApiException(exception.StatusCode, message, error, requestId);
    }

    private static string Advice(MsalServiceException exception) => exception.ErrorCode switch
    {
        "invalid_client" => " Run 'sdkkit apply' to create and store a new credential.",
        "unauthorized_client" => " Check SdkKit:ClientId and SdkKit:TenantId.",
        _ => "",
    };
}
