using System.Text.Json;
using Azure.Core;

namespace SdkKit.Provisioning;

/// <summary>Who provisions, and in which tenant: found out before anything is read or written in the wrong one.</summary>
/// <param name="TenantId">The tenant.</param>
/// <param name="ObjectId">The caller's object in the directory, when the token tells.</param>
/// <param name="Name">The caller's user principal name or application id, when the token tells.</param>
internal sealed record SignedInCaller(Guid TenantId, string? ObjectId, string? Name)
{
    public static async Task<SignedInCaller> ResolveAsync(TokenCredential credential, DesiredState desired, CloudAddresses cloud, CancellationToken cancellationToken)
    {
        var request = new TokenRequestContext([cloud.ResourceManagerScope], tenantId: desired.TenantId?.ToString());
        var token = await credential.GetTokenAsync(request, cancellationToken).ConfigureAwait(false);
        var (actual, objectId, name) = Claims(token.Token);
        return new(Tenant(desired, actual), objectId, name);
    }

    private static Guid Tenant(DesiredState desired, Guid? actual) => (desired.TenantId, actual) switch
    {
        ({ } wanted, { } found) when wanted != found => throw new ProvisioningException(
            ProvisioningFailure.WrongTenant,
            $"the credential signed in to tenant {found}, but the environment '{desired.Environment}' is in tenant {wanted}; sign in there (az login --tenant {wanted}) or correct \"tenant\""),
        ({ } wanted, _) => wanted,
        (null, { } found) => found,
        _ => throw new ProvisioningException(
            ProvisioningFailure.InvalidInput,
            $"the environment '{desired.Environment}' names no tenant and the credential does not tell its own; add \"tenant\" to the environment file"),
    };

    private static (Guid? TenantId, string? ObjectId, string? Name) Claims(string token)
    {
        using var claims = AccessTokenClaims.Read(token);
        if (claims?.RootElement is not { ValueKind: JsonValueKind.Object } root)
            return default;

        string? Text(string name) => root.TryGetProperty(name, out var value) ? value.ToString() : null;
        return (Guid.TryParse(Text("tid"), out var tenant) ? tenant : null, Text("oid"), Text("upn") ?? Text("unique_name") ?? Text("appid"));
    }
}
