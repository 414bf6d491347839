namespace SdkKit.Provisioning;

/// <summary>The configuration keys that the runtime reads, and the one that tells provisioning which secret is stored.</summary>
internal static class SettingKeys
{
    public const string Section = "SdkKit";
    public const string TenantId = "SdkKit:TenantId";
    public const string ClientId = "SdkKit:ClientId";
    public const string ClientSecret = "SdkKit:ClientSecret";
    public const string Cloud = "SdkKit:Cloud";

    /// <summary>Key id of the stored secret in the directory; not a secret.</summary>
    public const string CredentialKeyId = "SdkKit:CredentialKeyId";

    /// <summary>Key ids of replaced secrets and until when they work; see <see cref="RetiringKey"/>.</summary>
    public const string RetiringKeys = "SdkKit:RetiringKeys";

    /// <summary>A certificate with its private key, PKCS#12 in base64: what a vault shows of a certificate of that name.</summary>
    public const string Certificate = "SdkKit:Certificate";

    public const string CertificatePath = "SdkKit:CertificatePath";
    public const string CertificatePassword = "SdkKit:CertificatePassword";

    /// <summary>The user-assigned identity that the program asks its host for.</summary>
    public const string ManagedIdentityClientId = "SdkKit:ManagedIdentityClientId";

    /// <summary>The kind of credential, where nothing else tells it.</summary>
    public const string Credential = "SdkKit:Credential";

    /// <summary>What the program asks its host's token for, when that is not what the cloud calls itself.</summary>
    public const string FederatedAudience = "SdkKit:FederatedAudience";

    public static bool IsSecret(string key) => key is ClientSecret or Certificate or CertificatePassword;

    public static string Value(string name) => $"SdkKit:Values:{name}";
}
