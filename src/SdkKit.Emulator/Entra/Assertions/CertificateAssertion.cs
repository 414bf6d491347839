using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.IdentityModel.Tokens;
using SdkKit.Emulator.State;

namespace SdkKit.Emulator.Entra.Assertions;

/// <summary>Verifies what the application itself has signed, with a certificate whose public part is on it.</summary>
/// <remarks>Form: Microsoft identity platform, "Application authentication certificate credentials".</remarks>
internal sealed class CertificateAssertion(TenantResolver tenants, TimeProvider clock)
{
    public void Verify(Assertion assertion, EmulatedApplication application, string tenant)
    {
        if (!string.Equals(assertion.Subject, application.AppId, StringComparison.OrdinalIgnoreCase))
        {
            throw EntraErrors.AssertionOfAnother();
        }

        var now = clock.GetUtcNow();
        using var certificate = Find(application, assertion)
            ?? throw EntraErrors.UnregisteredCertificate("The key was not found.", Thumbprint(assertion), application.AppId);
        using var key = certificate.GetRSAPublicKey();
        if (key is null || !assertion.IsSignedBy(key))
        {
            throw EntraErrors.UnregisteredCertificate(
                "The key was found, but use of the key to verify the signature failed.", Thumbprint(assertion), application.AppId);
        }

        if (!IsOwnAudience(assertion.Audience, tenant))
        {
            throw EntraErrors.AssertionForAnother();
        }

        assertion.VerifyLifetime(now);
        if (now >= certificate.NotAfter.ToUniversalTime() || now < certificate.NotBefore.ToUniversalTime())
        {
            throw EntraErrors.CertificateOutOfTime();
        }
    }

    private static X509Certificate2? Find(EmulatedApplication application, Assertion assertion)
    {
        X509Certificate2? found = null;
        foreach (var candidate in application.Certificates)
        {
            if (found is null && IsNamed(candidate, assertion))
            {
                found = candidate;
            }
            else
            {
                candidate.Dispose();
            }
        }

        return found;
    }

    private static bool IsNamed(X509Certificate2 certificate, Assertion assertion) => assertion switch
    {
        { Sha256Thumbprint: { } sha256 } => sha256 == Base64UrlEncoder.Encode(certificate.GetCertHash(HashAlgorithmName.SHA256)),
        { Sha1Thumbprint: { } sha1 } => sha1 == Base64UrlEncoder.Encode(certificate.GetCertHash()),
        { KeyId: { } keyId } => keyId.Equals(certificate.Thumbprint, StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    private static string Thumbprint(Assertion assertion)
    {
        try
        {
            return Convert.ToHexString(Base64UrlEncoder.DecodeBytes(assertion.Sha256Thumbprint ?? assertion.Sha1Thumbprint ?? ""));
        }
        catch (FormatException)
        {
            return "";
        }
    }

    // The endpoint to which it was sent, or the issuer of the tenant, by the tenant's id or by its domain.
    private bool IsOwnAudience(string? audience, string tenantId) =>
        Uri.TryCreate(audience, UriKind.Absolute, out var address)
        && Proxy.EmulatedHosts.Authority.Contains(address.Host)
        && address.Segments is [_, var tenant, .. var rest]
        && string.Concat(rest) is "oauth2/v2.0/token" or "oauth2/token" or "v2.0" or ""
        && IsTenant(tenant.TrimEnd('/'), tenantId);

    private bool IsTenant(string segment, string tenantId)
    {
        try
        {
            return tenants.Resolve(segment) == tenantId;
        }
        catch (EntraException)
        {
            return false;
        }
    }
}
