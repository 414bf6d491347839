namespace SdkKit.Emulator.Entra;

/// <summary>The errors of the token service. Source: Microsoft Entra "AADSTS error codes" and answers seen in public threads.</summary>
internal static class EntraErrors
{
    private const string WrongTenantHint =
        "This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. ";

    public static EntraException WrongSecret(string appId) => new(401, "invalid_client", 7000215,
        $"Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '{appId}'.");

    public static EntraException ExpiredSecret(string appId) => new(401, "invalid_client", 7000222,
        $"The provided client secret keys for app '{appId}' are expired. Visit the Azure portal to create new keys for your app: https://aka.ms/NewClientSecret, "
        + "or consider using certificate credentials for added security: https://aka.ms/certCreds.");

    public static EntraException NoClientCredential() => new(401, "invalid_client", 7000218,
        "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.");

    public static EntraException UnknownApplication(string appId, string tenantName) => new(400, "unauthorized_client", 700016,
        $"Application with identifier '{appId}' was not found in the directory '{tenantName}'. {WrongTenantHint}You may have sent your authentication request to the wrong tenant.");

    public static EntraException NoServicePrincipal(string appId, string tenantId) => new(401, "invalid_client", 7000229,
        $"The client application {appId} is missing service principal in the tenant {tenantId}. See instructions here: https://go.microsoft.com/fwlink/?linkid=2225119");

    public static EntraException DisabledApplication(string appId, string name) => new(401, "unauthorized_client", 7000112,
        $"Application '{appId}'({name}) is disabled.");

    public static EntraException UnknownTenant(string tenant) => new(400, "invalid_request", 90002,
        $"Tenant '{tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. "
        + "Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.");

    public static EntraException MalformedTenant(string tenant) => new(400, "invalid_request", 900023,
        $"Specified tenant identifier '{tenant}' is neither a valid DNS name, nor a valid external domain.");

    public static EntraException MissingParameter(string name) => new(400, "invalid_request", 900144,
        $"The request body must contain the following parameter: '{name}'.");

    public static EntraException MalformedScope(string scope) => new(400, "invalid_scope", 70011,
        $"The provided request must include a 'scope' input parameter. The provided value for the input parameter 'scope' is not valid. The scope {scope} is not valid.");

    public static EntraException ScopeWithoutDefault(string scope) => new(400, "invalid_scope", 1002012,
        $"The provided value for scope {scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).");

    public static EntraException SeveralResources(string scope) => new(400, "invalid_scope", 28000,
        $"Provided value for the input parameter scope is not valid because it contains more than one resource. Scope {scope} is not valid.");

    public static EntraException UnknownResource(string resource, string tenantName) => new(400, "invalid_resource", 500011,
        $"The resource principal named {resource} was not found in the tenant named {tenantName}. {WrongTenantHint}You might have sent your authentication request to the wrong tenant.");

    public static EntraException UnsupportedGrant(string grant) => new(400, "unsupported_grant_type", 70003,
        $"The app requested an unsupported grant type '{grant}'.");

    public static EntraException TenantRequired(string endpoint) => new(400, "invalid_request", 50194,
        $"The grant type 'client_credentials' is not supported over the /{endpoint} endpoint. Use a tenant-specific endpoint or configure the application to be multi-tenant.");

    public static EntraException OnlyPost(string method) => new(400, "invalid_request", 900561,
        $"The endpoint only accepts POST requests. Received a {method} request.");

    public static EntraException MalformedBasic() => new(401, "invalid_client", 7000218,
        "The Authorization header does not carry a client identifier and secret in HTTP Basic form.");

    public static EntraException UnknownInstance(string host) => new(400, "invalid_instance", 50049,
        $"Unknown or invalid instance '{host}'.");
}
