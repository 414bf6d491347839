using System.Text.Json.Nodes;
using SdkKit.Emulator.LogAnalytics.Kusto;
using SdkKit.Emulator.Proxy;
using SdkKit.Emulator.Tokens;

namespace SdkKit.Emulator.LogAnalytics;

/// <summary>The errors of the query API. Source: Azure Monitor "Log Analytics API errors".</summary>
internal static class LogAnalyticsErrors
{
    private const string BadArgument = "BadArgumentError";
    private const string InvalidProperties = "The request had some invalid properties";

    public static LogAnalyticsException Unauthenticated(TokenVerdict verdict, string service) => verdict.Failure switch
    {
        TokenFailure.Missing => new(401, "AuthenticationFailed", "Authentication failed. The 'Authorization' header is missing."),
        TokenFailure.Expired => new(401, "ExpiredAuthenticationToken", "The access token expiry UTC time is earlier than current UTC time. Please refresh your credentials."),
        TokenFailure.WrongAudience => new(403, "InvalidAuthenticationTokenAudience",
            $"The access token has been obtained from wrong audience or resource '{verdict.Audience}'. It should exactly match (including forward slash) with one of the allowed audiences "
            + string.Join(',', EmulatedHosts.Service(service).Audiences.Select(audience => $"'{audience}'")) + "."),
        _ => new(403, "InvalidAuthenticationToken", "The access token is invalid."),
    };

    /// <param name="id">The workspace's or the component's id in the address.</param>
    public static LogAnalyticsException Denied(string id) => Insufficient("UnauthorizedClient",
        $"The service principal does not have sufficient permissions to access this resource: {id}");

    public static LogAnalyticsException DeniedResource(string objectId) => Insufficient("AuthorizationFailedError",
        $"User '{objectId}' does not have access to read logs for this resource");

    public static LogAnalyticsException UnknownPath() => new(404, "PathNotFoundError", "The requested path does not exist");

    public static LogAnalyticsException UnknownWorkspace(string id) => new(404, "ResourceNotFoundError", $"The requested workspace '{id}' could not be found");

    public static LogAnalyticsException UnknownApplication(string id) => new(404, "ResourceNotFoundError", $"The requested application '{id}' could not be found");

    public static LogAnalyticsException UnknownResource() => new(400, "FailedToResolveResource", "Resource identity could not be resovled");

    public static LogAnalyticsException MalformedBody() => new(400, BadArgument, InvalidProperties, Inner("InvalidJsonBody", "The request body is not a JSON object."));

    public static LogAnalyticsException MissingQuery() => new(400, BadArgument, InvalidProperties, Inner("QueryValidationError", "The parameter 'query' is required."));

    public static LogAnalyticsException InvalidTimespan(string timespan) => new(400, BadArgument, InvalidProperties,
        Inner("QueryValidationError", $"The timespan '{timespan}' is not an ISO 8601 duration or interval."));

    public static LogAnalyticsException OfQuery(KustoException exception)
    {
        var inner = Inner(exception.Kind, exception.Summary);
        inner["innererror"] = exception.Details.DeepClone();
        return new LogAnalyticsException(400, BadArgument, InvalidProperties, inner);
    }

    private static LogAnalyticsException Insufficient(string code, string message) => new(403, "InsufficientAccessError",
        "The provided credentials have insufficient access to perform the requested operation", Inner(code, message));

    private static JsonObject Inner(string code, string message) => new() { ["code"] = code, ["message"] = message };
}
