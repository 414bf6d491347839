namespace SdkKit.Credentials;

/// <summary>A certificate with its private key, from a file (PEM or PFX), a store, or the configuration.</summary>
internal static class CertificateKind
{
    public static readonly CredentialKind Kind = new(
        "Certificate",
        settings => settings is { TenantId.IsSet: true, ClientId.IsSet: true } && (Path(settings).IsSet || CertificateStoreEntry.IsNamed(settings) || CertificateSetting.Of(settings).IsSet),
        Create);

    private static Setting Path(CredentialSettings settings) => settings.Read("CertificatePath", "AZURE_CLIENT_CERTIFICATE_PATH");

    private static CertificateTokenSource Create(CredentialSettings settings)
    {
        var path = Path(settings);
        ICertificateOrigin origin = !path.IsSet && CertificateStoreEntry.IsNamed(settings) ? new CertificateStoreEntry(settings)
            : !path.IsSet && CertificateSetting.Of(settings).IsSet ? new CertificateSetting(settings)
            : new CertificateFile(path, settings.Read("CertificateKeyPath"), settings.Read("CertificatePassword", "AZURE_CLIENT_CERTIFICATE_PASSWORD"));
        var source = new CertificateTokenSource(settings, new ClientCertificate(origin, settings.Surroundings.Time));
        // What is wrong with it is said when the program starts, not with its first request.
        source.Present();
        return source;
    }
}
