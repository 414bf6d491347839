using System.Text;
using Microsoft.Identity.Client;
using SdkKit.Errors;

namespace SdkKit.Credentials;

/// <summary>Entra ID's "no" in the one shape that every service's "no" has.</summary>
internal static class AuthorityRefusal
{
    public static async Task<AuthenticationResult> TranslateAsync(
        Func<CancellationToken, Task<AuthenticationResult>> acquire, CancellationToken cancellationToken, string who = "Entra ID")
    {
        try
        {
            return await acquire(cancellationToken).ConfigureAwait(false);
        }
        catch (MsalException exception)
        {
            throw Describe(exception, who);
        }
        catch (HttpRequestException exception)
        {
            throw Unreachable(ErrorText.OneLine(exception.Message), who);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw Unreachable("no answer in time", who);
        }
    }

    public static AzureApiException Unreachable(string problem, string who) =>
        new(0, $"No token: {who} cannot be reached: {problem}. Check the network and the proxy variables.", null, null);

    private static AzureApiException Describe(MsalException exception, string who)
    {
        var service = exception as MsalServiceException;
        var error = ErrorParser.TryParse(Encoding.UTF8.GetBytes(service?.ResponseBody ?? ""))
            ?? new AzureError { Code = exception.ErrorCode, Message = ErrorText.OneLine(exception.Message) };
        var answer = service is { StatusCode: not 0 } ? $"{who} answered {service.StatusCode} {error.Code}" : error.Code;
        var message = $"No token: {answer}: {error.Message}{Advice(exception, error)}";
        // MSAL's own exception is left out: its text repeats the body, and what it holds of the request is not ours to print.
        return new AzureApiException(service?.StatusCode ?? 0, message, error, error.RequestId ?? exception.CorrelationId);
    }

    /// <summary>By the number where one says what to do, as several numbers share an OAuth code.</summary>
    private static string Advice(MsalException exception, AzureError error) => AadStsCode(error.Message) switch
    {
        700024 => $" {ClockAdvice(exception)}",
        700027 => " Add the certificate to the application, or set the one that it has; a certificate added just now takes a minute.",
        70021 or 700211 or 700212 or 700213 or 7002138 =>
            " Compare issuer, subject (its case counts) and audience with the application's federated credential; one made just now takes a minute.",
        90002 or 900023 => " Check SdkKit:TenantId and SdkKit:Cloud.",
        _ => exception.ErrorCode switch
        {
            "invalid_client" => " Run 'sdkkit apply' to create and store a new credential.",
            "unauthorized_client" => " Check SdkKit:ClientId and SdkKit:TenantId.",
            _ => "",
        },
    };

    private static string ClockAdvice(MsalException exception) =>
        exception is MsalServiceException { Headers.Date: { } date }
            ? $"Set the clock of this machine: Entra ID's says {date:u}, this one's {DateTimeOffset.UtcNow:u}."
            : "Set the clock of this machine: it differs from Entra ID's by more than 5 minutes.";

    private static int AadStsCode(string? message)
    {
        const string Prefix = "AADSTS";
        var digits = message?.StartsWith(Prefix, StringComparison.Ordinal) is true ? message.AsSpan(Prefix.Length) : default;
        var end = digits.IndexOfAnyExceptInRange('0', '9');
        return int.TryParse(end < 0 ? digits : digits[..end], out var code) ? code : 0;
    }
}
