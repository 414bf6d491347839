namespace SdkKit.Credentials;

/// <summary>The kinds of credential in the order in which they are tried; a new kind is a file and a line here.</summary>
/// <remarks>
/// What leaves nothing to leak comes first among the proofs of one application. The host's own managed identity comes last, as it is
/// another principal than the application that the settings name; it comes first when the settings name it.
/// </remarks>
internal static class CredentialKinds
{
    private static readonly CredentialKind[] InOrder =
    [
        ManagedIdentityKind.Named,
        TokenFileKind.Kind,
        KubernetesKind.Kind,
        GitHubKind.Kind,
        AzureDevOpsKind.Kind,
        CertificateKind.Kind,
        ClientSecretKind.Kind,
        ManagedIdentityKind.OfHost,
    ];

    public static TokenSource Choose(CredentialSettings settings) =>
        Find(settings)?.Create(settings) ?? throw new SdkKitConfigurationException(Missing(settings));

    public static CredentialKind? Find(CredentialSettings settings)
    {
        var wanted = settings.Credential;
        return wanted.IsSet
            ? InOrder.FirstOrDefault(kind => kind.Name.Equals(wanted.Value, StringComparison.OrdinalIgnoreCase))
                ?? throw wanted.Wrong($"'{wanted.Value}' is no kind of credential; use {string.Join(", ", InOrder.Select(kind => kind.Name).Distinct())}.")
            : InOrder.FirstOrDefault(kind => kind.IsOffered(settings));
    }

    private static string Missing(CredentialSettings settings)
    {
        Setting[] needed = [settings.TenantId, settings.ClientId, ClientSecretKind.Secret(settings)];
        var missing = needed.Where(one => !one.IsSet).Select(one => one.Source);
        return $"No credential: the configuration lacks {string.Join(", ", missing)}; run 'sdkkit apply' to create and store it, or set it or another kind of credential.";
    }
}
