using SdkKit.Emulator.Tokens;

namespace SdkKit.Emulator.ResourceManager;

/// <summary>The errors of Resource Manager. Source: "Troubleshoot Azure RBAC", "Resolve common errors", and answers seen in public threads.</summary>
internal static class ArmErrors
{
    public static AzureErrorException Unauthenticated(TokenVerdict verdict, string tenantId)
    {
        var (code, message) = verdict.Failure switch
        {
            TokenFailure.Missing => ("AuthenticationFailed", "Authentication failed. The 'Authorization' header is missing."),
            TokenFailure.Expired => ("ExpiredAuthenticationToken", "The access token expiry UTC time is earlier than current UTC time. Please refresh your credentials."),
            TokenFailure.WrongAudience => ("InvalidAuthenticationTokenAudience",
                $"The access token has been obtained for wrong audience or resource '{verdict.Audience}'. It should exactly match with one of the allowed audiences "
                + "'https://management.core.windows.net/','https://management.core.windows.net','https://management.azure.com/','https://management.azure.com'."),
            TokenFailure.WrongTenant => ("InvalidAuthenticationTokenTenant",
                $"The access token is from the wrong issuer. It must match the tenant 'https://sts.windows.net/{tenantId}/' associated with this subscription."),
            _ => ("InvalidAuthenticationToken", "The access token is invalid."),
        };
        return new AzureErrorException(401, code, message,
            $"Bearer authorization_uri=\"https://login.windows.net/{tenantId}\", error=\"invalid_token\", error_description=\"{message}\"");
    }

    public static AzureErrorException Denied(Caller caller, ArmAction needed) => new(403, "AuthorizationFailed",
        $"The client '{caller.AppId}' with object id '{caller.ObjectId}' does not have authorization to perform action '{needed.Action}' over scope '{needed.Scope}' "
        + "or the scope is invalid. If access was recently granted, please refresh your credentials.");

    public static AzureErrorException MissingApiVersion() => new(400, "MissingApiVersionParameter",
        "The api-version query parameter (?api-version=) is required for all requests.");

    public static AzureErrorException SubscriptionNotFound(string id) => Guid.TryParse(id, out _)
        ? new(404, "SubscriptionNotFound", $"The subscription '{id}' could not be found.")
        : new(400, "InvalidSubscriptionId", $"The provided subscription identifier '{id}' is malformed or invalid.");

    public static AzureErrorException ResourceGroupNotFound(string name) => new(404, "ResourceGroupNotFound", $"Resource group '{name}' could not be found.");

    public static AzureErrorException ManagementGroupNotFound(string id, string root) => new(404, "NotFound", $"The management group '{id}' cannot be found. The emulated tenant has one, '{root}'.");

    public static AzureErrorException ResourceNotFound(string type, string name, string? group) => new(404, "ResourceNotFound",
        $"The Resource '{type}/{name}' under resource group '{group ?? "<null>"}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix");

    public static AzureErrorException NoHandler(string method, string path) => new(404, "InvalidResourceType",
        $"The resource type could not be found: {method} {path} is not part of the emulated Resource Manager.");

    public static AzureErrorException InvalidContent(string reason) => new(400, "InvalidRequestContent", $"The request content was invalid and could not be deserialized: '{reason}'.");

    public static AzureErrorException LocationRequired() => new(400, "LocationRequired", "The location property is required for this definition.");

    public static AzureErrorException GroupElsewhere(string name, string location) => new(409, "InvalidResourceGroupLocation",
        $"Invalid resource group location. The Resource group '{name}' already exists in location '{location}'.");

    public static AzureErrorException InvalidFilter(string filter) => new(400, "InvalidFilter", $"The filter '{filter}' is not supported for this list.");
}
