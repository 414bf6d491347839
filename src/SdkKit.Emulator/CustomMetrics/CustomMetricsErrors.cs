using SdkKit.Emulator.ResourceManager;
using SdkKit.Emulator.Tokens;

namespace SdkKit.Emulator.CustomMetrics;

/// <summary>The errors of custom metrics ingestion. A missing role is "AuthenticationFailed" with 403, as the service has it.</summary>
internal static class CustomMetricsErrors
{
    public static AzureErrorException Unauthenticated(TokenVerdict verdict) => verdict.Failure switch
    {
        TokenFailure.Missing => new(401, "AuthenticationFailed", "Authentication failed. The 'Authorization' header is missing."),
        TokenFailure.Expired => new(401, "TokenExpired", "The access token has expired."),
        TokenFailure.WrongAudience => new(401, "InvalidAudience", $"The access token has been obtained for wrong audience or resource '{verdict.Audience}'."),
        _ => new(401, "InvalidToken", "The access token is invalid."),
    };

    public static AzureErrorException Denied(Caller caller, string resourceId) => new(403, "AuthenticationFailed",
        $"The Azure AD object '{caller.ObjectId}' does not have permissions to perform action 'Microsoft.Insights/Metrics/write' over scope '{resourceId}'. ");

    public static AzureErrorException UnknownPath(string path) => new(404, "NotFound", $"The path '{path}' is not a resource id followed by '/metrics'.");

    public static AzureErrorException NotAResource(string id) => BadRequest($"'{id}' is not the id of a resource: metrics cannot be emitted against subscriptions or resource groups.");

    public static AzureErrorException UnknownResource(string id) => new(404, "ResourceNotFound", $"The resource '{id}' was not found.");

    public static AzureErrorException WrongRegion(string given, string actual) => BadRequest($"The region '{given}' does not match the region of the resource, '{actual}'.");

    public static AzureErrorException BadRequest(string message) => new(400, "BadRequest", message);

    public static AzureErrorException WrongContentType() => new(415, "UnsupportedMediaType", "The content type must be application/json or application/x-ndjson.");
}
