using System.Text;
using Microsoft.Identity.Client;
using SdkKit.Errors;

namespace SdkKit.Credentials;

/// <summary>Entra ID's "no" in the one shape that every service's "no" has.</summary>
internal static class AuthorityRefusal
{
    public static AzureApiException Describe(MsalException exception)
    {
        var service = exception as MsalServiceException;
        var error = ErrorParser.TryParse(Encoding.UTF8.GetBytes(service?.ResponseBody ?? ""))
            ?? new AzureError { Code = exception.ErrorCode, Message = ErrorText.OneLine(exception.Message) };
        var answer = service is { StatusCode: not 0 } ? $"Entra ID answered {service.StatusCode} {error.Code}" : error.Code;
        var message = $"No token: {answer}: {error.Message}{Advice(exception)}";
        // MSAL's own exception is left out: its text repeats the body, and what it holds of the request is not ours to print.
        return new AzureApiException(service?.StatusCode ?? 0, message, error, error.RequestId ?? exception.CorrelationId);
    }

    private static string Advice(MsalException exception) => exception.ErrorCode switch
    {
        "invalid_client" => " Run 'sdkkit apply' to create and store a new credential.",
        "unauthorized_client" => " Check SdkKit:ClientId and SdkKit:TenantId.",
        _ => "",
    };
}
