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

    public static EntraException MalformedAssertion() => new(401, "invalid_client", 50027,
        "JWT token is invalid or malformed.");

    public static EntraException AssertionOfAnother() => new(401, "invalid_client", 700021,
        "Client assertion application identifier doesn't match 'client_id' parameter.");

    public static EntraException AssertionForAnother() => new(401, "invalid_client", 700023,
        "Client assertion audience claim does not match Realm issuer.");

    public static EntraException AssertionOutOfTime(DateTimeOffset now, DateTimeOffset from, DateTimeOffset until) => new(401, "invalid_client", 700024,
        $"Client assertion is not within its valid time range. Current time: {Time(now)}, assertion valid from {Time(from)}, expiry time of assertion {Time(until)}.");

    public static EntraException AssertionSignature() => new(401, "invalid_client", 50013,
        "Assertion failed signature validation. [Reason - The key was not found., Please visit the Azure Portal, Graph Explorer or directly use MS Graph to see configured keys.]");

    public static EntraException AssertionAlgorithm(string? algorithm) => new(401, "invalid_client", 5002738,
        $"Invalid JWT token. '{algorithm}' is not a supported signature algorithm. Supported signing algorithms are: 'RS256'.");

    public static EntraException UnregisteredCertificate(string reason, string thumbprint, string appId) => new(401, "invalid_client", 700027,
        $"The certificate with identifier used to sign the client assertion is not registered on application. [Reason - {reason}, "
        + $"Thumbprint of key used by client: '{thumbprint}', Please visit the Azure Portal, Graph Explorer or directly use MS Graph to see configured keys for app Id '{appId}'.]");

    public static EntraException CertificateOutOfTime() => new(401, "invalid_client", 1000502,
        "The provided certificate is not within its specified validity period.");

    public static EntraException FederatedIssuer(string? issuer) => NoFederatedMatch(700211, "issuer", issuer);

    public static EntraException FederatedAudience(string? audience) => NoFederatedMatch(700212, "audience", audience);

    public static EntraException FederatedSubject(string? subject) => NoFederatedMatch(700213, "subject", subject);

    public static EntraException FederatedSubjectCase(string? subject) => NoFederatedMatch(7002138, "subject", subject);

    public static EntraException UnreachableIssuer(string? issuer) => new(400, "invalid_request", 50166,
        $"Request to External OIDC endpoint failed. The keys of '{issuer}' are not known.");

    private static EntraException NoFederatedMatch(int code, string part, string? value) => new(401, "invalid_client", code,
        $"No matching federated identity record found for presented assertion {part} '{value}'. Please check your federated identity credential Subject, "
        + "Audience and Issuer against the presented assertion. https://learn.microsoft.com/entra/workload-id/workload-identity-federation");

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
