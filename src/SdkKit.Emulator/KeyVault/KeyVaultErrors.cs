using SdkKit.Emulator.Proxy;
using SdkKit.Emulator.State;
using SdkKit.Emulator.Tokens;

namespace SdkKit.Emulator.KeyVault;

/// <summary>The errors of vaults. Sources: "Azure Key Vault REST API error codes", "Authentication, requests and responses".</summary>
internal static class KeyVaultErrors
{
    private const string Conflict = "Conflict";
    private static readonly string Resource = EmulatedHosts.Service("KeyVault").Audience;

    /// <summary>Every refusal of a token says where to get one: clients of vaults learn the tenant from it.</summary>
    public static KeyVaultException Unauthenticated(TokenVerdict verdict, string tenantId) => new(401, "Unauthorized", verdict.Failure switch
    {
        TokenFailure.Missing => "AKV10000: Request is missing a Bearer or PoP token.",
        TokenFailure.WrongAudience => $"AKV10022: Invalid audience. Expected {Resource}, found: {verdict.Audience}.",
        TokenFailure.WrongTenant => "AKV10032: Invalid issuer.",
        TokenFailure.Expired => "Error validating token: the token is expired.",
        _ => "Error validating token: the token is invalid.",
    }, challenge: $"Bearer authorization=\"https://login.microsoftonline.com/{tenantId}\", resource=\"{Resource}\"");

    public static KeyVaultException Denied(Caller caller, string action, string resource, EmulatedResource vault) => new(403, "Forbidden",
        "Caller is not authorized to perform action on resource.\r\n"
        + "If role assignments, deny assignments or role definitions were changed recently, please observe propagation time.\r\n"
        + $"Caller: appid={caller.AppId};oid={caller.ObjectId}\r\nAction: '{action}'\r\nResource: '{resource}'\r\nAssignment: (not found)\r\n"
        + $"DenyAssignmentId: null\r\nDecisionReason: null \r\nVault: {vault.Name};location={vault.Location}\r\n",
        "ForbiddenByRbac");

    public static KeyVaultException Disabled() => new(403, "Forbidden", "Operation get is not allowed on a disabled secret.", "SecretDisabled");

    public static KeyVaultException UnknownVault(string name) => new(404, "VaultNotFound", $"There is no vault '{name}'.");

    public static KeyVaultException UnknownPath(string path) => new(404, "NotFound", $"The path '{path}' is not emulated: secrets and certificates are, keys are not.");

    public static KeyVaultException UnknownSecret(string name) => new(404, "SecretNotFound",
        $"A secret with (name/id) {name} was not found in this key vault. If you recently deleted this secret you may be able to recover it using the correct recovery command. "
        + "For help resolving this issue, please see https://go.microsoft.com/fwlink/?linkid=2125182");

    public static KeyVaultException UnknownCertificate(string name) => new(404, "CertificateNotFound",
        $"A certificate with (name/id) {name} was not found in this key vault. If you recently deleted this certificate you may be able to recover it using the correct recovery command. "
        + "For help resolving this issue, please see https://go.microsoft.com/fwlink/?linkid=2125182");

    public static KeyVaultException OtherKind(string name, bool isCertificate) => new(409, Conflict,
        $"The name {name} is already that of a {(isCertificate ? "certificate" : "secret")} in this key vault.");

    public static KeyVaultException UnknownDeletedSecret(string name) => new(404, "SecretNotFound", $"Deleted Secret not found: {name}");

    public static KeyVaultException DeletedButRecoverable(string name) => new(409, Conflict,
        $"Secret {name} is currently in a deleted but recoverable state, and its name cannot be reused; in this state, the secret can only be recovered or purged.",
        "ObjectIsDeletedButRecoverable");

    public static KeyVaultException MissingApiVersion() => BadParameter("The request URI does not contain the api-version parameter.");

    public static KeyVaultException BadParameter(string message) => new(400, "BadParameter", message);
}
