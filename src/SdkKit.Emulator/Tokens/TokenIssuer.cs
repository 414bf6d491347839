using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;
using SdkKit.Emulator.State;

namespace SdkKit.Emulator.Tokens;

/// <summary>Issues app-only access tokens of version 1.0, the version of Microsoft's own APIs.</summary>
/// <remarks>Claims: Microsoft identity platform, "Access token claims reference".</remarks>
internal sealed class TokenIssuer(SigningKey key, EmulatorState state, TimeProvider clock)
{
    /// <summary>One second is gone when the answer arrives; clients see 3599.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(3599);

    // Entra ID dates tokens back so that resources whose clock is late accept them.
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    public static string IssuerOf(string tenantId) => $"https://sts.windows.net/{tenantId}/";

    public IssuedToken Issue(EmulatedServicePrincipal principal, string audience, EmulatedServicePrincipal? resource, ClientAuthenticationClass method, bool supportsContinuousAccess)
    {
        var now = clock.GetUtcNow();
        var tenantId = state.Read(data => data.Identity.TenantId);
        var issuer = IssuerOf(tenantId);
        var claims = new JsonObject
        {
            ["aud"] = audience,
            ["iss"] = issuer,
            ["iat"] = (now - ClockSkew).ToUnixTimeSeconds(),
            ["nbf"] = (now - ClockSkew).ToUnixTimeSeconds(),
            ["exp"] = (now + Lifetime).ToUnixTimeSeconds(),
            ["aio"] = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(24)),
            ["appid"] = principal.AppId,
            ["appidacr"] = method == ClientAuthenticationClass.Secret ? "1" : "2",
            ["idp"] = issuer,
            ["idtyp"] = "app",
            ["oid"] = principal.Id,
            ["rh"] = "1." + Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(30)) + ".",
            ["sub"] = principal.Id,
            ["tid"] = tenantId,
            ["uti"] = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(16)),
            ["ver"] = "1.0",
        };
        var roles = principal.AppRoles.Where(role => role.ResourceAppId == resource?.AppId).Select(role => role.Value).ToArray();
        if (roles.Length > 0)
        {
            claims["roles"] = new JsonArray([.. roles.Select(role => JsonValue.Create(role))]);
        }

        if (supportsContinuousAccess)
        {
            claims["xms_cc"] = new JsonArray("CP1");
        }

        return new IssuedToken(key.Sign(claims), audience, now - ClockSkew, now + Lifetime);
    }

    /// <summary>The public keys, as the discovery document points to them.</summary>
    public JsonObject KeySet() => new() { ["keys"] = new JsonArray(key.ToJsonWebKey()) };
}
