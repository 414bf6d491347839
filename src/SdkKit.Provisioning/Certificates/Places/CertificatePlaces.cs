using Microsoft.Extensions.Configuration.UserSecrets;

namespace SdkKit.Provisioning;

/// <summary>Where the private key lies: the file that is given, the vault that is the store, or the owner-only file of one that is made here.</summary>
internal static class CertificatePlaces
{
    public static ICertificatePlace For(DesiredCredential.Certificate certificate, DesiredState desired, ProvisioningOptions options) => certificate.From is { } given
        ? new GivenCertificatePlace(given, certificate.PasswordVariable)
        : VaultOf(certificate, desired) is { } vault
            ? new VaultCertificatePlace(new(vault, desired.Cloud, options), new KeyVaultNames(vault.Prefix).NameOf(SettingKeys.Certificate))
            : new FileCertificatePlace(PathOf(certificate, desired));

    /// <summary>The vault that has it, or <see langword="null"/> for one in a file.</summary>
    public static StoreTarget.KeyVault? VaultOf(DesiredCredential.Certificate certificate, DesiredState desired) =>
        certificate is { From: null, Path: null } ? desired.Store as StoreTarget.KeyVault : null;

    /// <summary>The file, for one that is in none of the vaults.</summary>
    public static string PathOf(DesiredCredential.Certificate certificate, DesiredState desired) => certificate.From ?? certificate.Path ?? desired.Store switch
    {
        // Beside secrets.json: outside the project, where no commit can take it along.
        StoreTarget.UserSecrets secrets => Path.Combine(Path.GetDirectoryName(PathHelper.GetSecretsPathFromSecretsId(secrets.Id))!, $"sdkkit.{desired.Environment}.pem"),
        StoreTarget.EnvFile file => Path.ChangeExtension(file.Path, ".pem"),
        StoreTarget.StandardOutput rest => Path.ChangeExtension(rest.Path, ".pem"),
        _ => throw new ProvisioningException(ProvisioningFailure.InvalidInput, "the store keeps settings and no files; add \"path\" or \"from\" under \"credential\" to say where the certificate is, or choose the store env-file or key-vault"),
    };
}
