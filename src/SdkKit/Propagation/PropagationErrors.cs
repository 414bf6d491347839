namespace SdkKit.Propagation;

/// <summary>The refusals that a missing role causes; a wrong audience or a malformed token is a 403 too and never passes by waiting.</summary>
internal static class PropagationErrors
{
    private static readonly HashSet<string> Codes = new(StringComparer.OrdinalIgnoreCase)
    {
        "AuthorizationFailed",             // Resource Manager
        "InsufficientAccessError",         // Log Analytics, Application Insights
        "AuthorizationPermissionMismatch", // Storage
        "Authorization_RequestDenied",     // Microsoft Graph
        "ForbiddenByRbac",                 // Key Vault, as inner code of Forbidden
    };

    public static bool Contains(AzureError error) =>
        (error.Code is { } code && (Codes.Contains(code) || IsMetricsRefusal(code, error.Message))) || error.InnerCodes.Any(Codes.Contains);

    // Custom metrics ingestion calls a missing role AuthenticationFailed, as others call a missing token.
    private static bool IsMetricsRefusal(string code, string? message) =>
        code is "AuthenticationFailed" && message?.Contains("does not have permissions to perform action", StringComparison.OrdinalIgnoreCase) is true;
}
