using SdkKit.Emulator.Tokens;

namespace SdkKit.Emulator.Graph;

/// <summary>The errors of Microsoft Graph. Source: "Microsoft Graph error responses" and answers seen in public threads.</summary>
internal static class GraphErrors
{
    public static GraphException Unauthenticated(TokenVerdict verdict) => new(401, "InvalidAuthenticationToken", verdict.Failure switch
    {
        TokenFailure.Missing => "Access token is empty.",
        TokenFailure.Expired => "Lifetime validation failed, the token is expired.",
        TokenFailure.WrongAudience => "Access token validation failure. Invalid audience.",
        TokenFailure.WrongTenant => "Access token validation failure. Invalid issuer.",
        _ => "IDX14100: JWT is not well formed or its signature is not valid.",
    });

    public static GraphException Denied() => new(403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");

    public static GraphException NotFound(string key) => new(404, "Request_ResourceNotFound",
        $"Resource '{key}' does not exist or one of its queried reference-property objects are not present.");

    public static GraphException UnknownSegment(string segment) => new(400, "BadRequest", $"Resource not found for the segment '{segment}'.");

    public static GraphException BadRequest(string message) => new(400, "Request_BadRequest", message);

    public static GraphException MalformedBody() => new(400, "BadRequest",
        "Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.");

    public static GraphException MissingProperty(string property, string resource) => BadRequest(
        $"A value is required for property '{property}' of resource '{resource}'.");

    public static GraphException UnknownProperty(string property) => BadRequest($"Invalid property '{property}'.");

    public static GraphException ReadOnly(string property) => BadRequest($"Property '{property}' is read-only and cannot be set.");

    public static GraphException InvalidFilter(string reason) => new(400, "Request_UnsupportedQuery", $"Invalid filter clause: {reason}");

    public static GraphException UnsupportedFilter(string property, string resource) => new(400, "Request_UnsupportedQuery",
        $"Unsupported or invalid query filter clause specified for property '{property}' of resource '{resource}'.");

    public static GraphException AdvancedQueryRequired() => new(400, "Request_UnsupportedQuery",
        "Operator is only supported with advanced query capabilities: header 'ConsistencyLevel: eventual' and '$count=true'.");

    public static GraphException Conflict(string property) => new(400, "Request_BadRequest",
        $"Another object with the same value for property {property} already exists.",
        new GraphErrorDetail("ObjectConflict", $"Another object with the same value for property {property} already exists.", property));

    public static GraphException NoBackingApplication(string appId) => new(400, "Request_BadRequest",
        $"The appId '{appId}' of the service principal does not reference a valid application object.",
        new GraphErrorDetail("NoBackingApplicationObject", $"The appId '{appId}' of the service principal does not reference a valid application object.", "appId"));

    public static GraphException BackingApplicationElsewhere() => new(403, "Authorization_RequestDenied",
        "When using this permission, the backing application of the service principal being created must in the local tenant");

    public static GraphException DuplicateServicePrincipal(string appId) => new(409, "Request_MultipleObjectsWithSameKeyValue",
        $"The service principal cannot be created, updated, or restored because the service principal name {appId} is already in use.");

    public static GraphException UnverifiedDomain(string uri) => new(400, "HostNameNotOnVerifiedDomain",
        $"Values of identifierUris property must use a verified domain of the organization or its subdomain: '{uri}'");

    public static GraphException IdentifierUriPolicy(string uri) => BadRequest(
        $"Failed to add identifier URI {uri}. All newly added URIs must contain a tenant verified domain, tenant ID, or app ID, "
        + "as per the default tenant policy of your organization. See https://aka.ms/identifier-uri-addition-error");

    public static GraphException EnabledEntitlement() => new(400, "CannotDeleteOrUpdateEnabledEntitlement",
        "Permission (scope or role) cannot be deleted or updated unless disabled first.");

    public static GraphException BadBatch(string message) => new(400, "BadRequest", message);

    public static GraphException DelegatedOnly() => new(400, "BadRequest", "/me request is only valid with delegated authentication flow.");
}
