using Azure;
using Azure.Identity;

namespace SdkKit.Provisioning;

/// <summary>Turns whatever the SDKs throw into one line with the right exit code.</summary>
internal static class FailureTranslator
{
    /// <param name="exception">What was thrown.</param>
    /// <param name="changing">Whether changes had begun: then running again is the way on.</param>
    public static ProvisioningException Translate(Exception exception, bool changing) => exception switch
    {
        ProvisioningException known => known,
        _ when Find<UnreachableHostException>(exception) is { } unreachable => Network(unreachable.Host, Reason(unreachable), exception, changing),
        ServiceRefusal refusal => Refused(refusal, changing),
        _ when Find<CredentialUnavailableException>(exception) is { } unavailable => new(
            ProvisioningFailure.NotSignedIn,
            $"nobody is signed in: {FirstLine(unavailable.Message)} Run 'az login', or set AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET",
            exception),
        AuthenticationFailedException when Find<HttpRequestException>(exception) is { } unreachable =>
            Network("the sign-in service", FirstLine(unreachable.Message).TrimEnd('.'), exception, changing),
        AuthenticationFailedException => new(ProvisioningFailure.NotSignedIn, $"signing in failed: {EntraReason(exception)}; check who is signed in with 'az account show'", exception),
        RequestFailedException failed => new(
            changing ? ProvisioningFailure.Interrupted : ProvisioningFailure.Refused, $"Azure Resource Manager failed: {FirstLine(failed.Message)}", exception),
        _ when Find<TimeoutException>(exception) is not null || exception is OperationCanceledException =>
            Network("a service", $"no answer in {CloudAddresses.AnswerTime.TotalSeconds:0} seconds", exception, changing),
        _ => Network("a service", FirstLine(exception.Message), exception, changing),
    };

    public static bool IsFromService(Exception exception) => exception
        is ProvisioningException or ServiceRefusal or AuthenticationFailedException or RequestFailedException
        or HttpRequestException or IOException or OperationCanceledException or AggregateException;

    private static ProvisioningException Refused(ServiceRefusal refusal, bool changing)
    {
        var request = refusal.RequestId is { } id ? $" (request {id})" : "";
        return refusal switch
        {
            { Status: 401 or 403, Right: { } right } => new(
                ProvisioningFailure.MissingRight, $"{refusal.Service} refused: {Sentence(refusal)}; this needs {right.Needs}, which {right.Grantor} can grant{request}", refusal),
            { Status: 408 or 429 or >= 500 } => new(
                changing ? ProvisioningFailure.Interrupted : ProvisioningFailure.Refused, $"{refusal.Service} is not available now ({refusal.Status} {refusal.Code}): run again later{request}", refusal),
            _ => new(ProvisioningFailure.Refused, $"{refusal.Service} refused with {refusal.Status} {refusal.Code}: {Sentence(refusal)}{request}", refusal),
        };
    }

    private static ProvisioningException Network(string host, string reason, Exception exception, bool changing) => changing
        ? new(ProvisioningFailure.Interrupted, $"interrupted: {host} cannot be reached any more ({reason}); run again, it continues where it stopped", exception)
        : new(ProvisioningFailure.Unreachable, $"{host} cannot be reached ({reason}); nothing was changed: check network and proxy", exception);

    private static string Reason(UnreachableHostException exception) => exception.HttpRequestError switch
    {
        HttpRequestError.ProxyTunnelError => $"the proxy refuses: {FirstLine(exception.Message)}",
        HttpRequestError.NameResolutionError => "its name does not resolve",
        HttpRequestError.SecureConnectionError => "no trusted TLS connection",
        _ => FirstLine((exception.InnerException?.InnerException ?? exception).Message).TrimEnd('.'),
    };

    /// <summary>The innermost message has the service's own words; the trace that follows them is for support and stays in the exception.</summary>
    private static string EntraReason(Exception exception)
    {
        var innermost = exception;
        while (innermost.InnerException is { } inner)
            innermost = inner;
        var text = FirstLine(innermost.Message);
        var code = text.IndexOf("AADSTS", StringComparison.Ordinal);
        var reason = code < 0 ? text : text[code..];
        return reason.Split(" Trace ID:", 2)[0].TrimEnd('.');
    }

    private static T? Find<T>(Exception exception)
        where T : Exception => exception switch
        {
            T found => found,
            AggregateException { InnerExceptions: var all } => all.Select(Find<T>).FirstOrDefault(found => found is not null),
            { InnerException: { } inner } => Find<T>(inner),
            _ => null,
        };

    private static string Sentence(ServiceRefusal refusal) => FirstLine(refusal.Message).TrimEnd('.');

    private static string FirstLine(string message) => message.Split('\n', 2)[0].Trim();
}
