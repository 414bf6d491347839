namespace SdkKit.Credentials;

/// <summary>A certificate with its private key, from a file (PEM or PFX) or a store.</summary>
internal static class CertificateKind
{
    public static readonly CredentialKind Kind = new(
        "Certificate",
        settings => settings is { TenantId.IsSet: true, ClientId.IsSet: true } && (Path(settings).IsSet || CertificateStoreEntry.IsNamed(settings)),
        Create);

    private static Setting Path(CredentialSettings settings) => settings.Read("CertificatePath", "AZURE_CLIENT_CERTIFICATE_PATH");

    private static CertificateTokenSource Create(CredentialSettings settings)
    {
        ICertificateOrigin origin = !Path(settings).IsSet && CertificateStoreEntry.IsNamed(settings)
            ? new CertificateStoreEntry(settings)
            : new CertificateFile(
                Path(settings),
                settings.Read("CertificateKeyPath"),
                settings.Read("CertificatePassword", "AZURE_CLIENT_CERTIFICATE_PASSWORD"));
        var source = new CertificateTokenSource(settings, new ClientCertificate(origin, settings.Surroundings.Time));
        // What is wrong with it is said when the program starts, not with its first request.
        source.Present();
        return source;
    }
}
