namespace SdkKit.Credentials;

/// <summary>The configuration keys that say who somebody is, below <c>SdkKit</c> or below one client's section.</summary>
internal static class IdentityKeys
{
    /// <summary>Who, and the proofs of it.</summary>
    public static readonly IReadOnlySet<string> OfPrincipal = new HashSet<string>(StringComparer.Ordinal)
    {
        "ClientId", "Credential", "ClientSecret",
        "Certificate", "CertificatePath", "CertificateKeyPath", "CertificatePassword", "CertificateThumbprint", "CertificateSubject", "CertificateStore",
        "FederatedTokenFile", "ServiceConnectionId",
        "ManagedIdentityClientId", "ManagedIdentityResourceId", "ManagedIdentityObjectId",
    };

    /// <summary>The principal's, and the tenant in which it signs in.</summary>
    public static readonly IReadOnlySet<string> All = new HashSet<string>(OfPrincipal, StringComparer.Ordinal) { "TenantId" };
}
