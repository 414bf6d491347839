using Microsoft.Extensions.Configuration.UserSecrets;

namespace SdkKit.Provisioning;

/// <summary>Where the private key lies: the file that is given, or the owner-only file of one that is made.</summary>
internal static class CertificatePlace
{
    public static string PathOf(DesiredCredential.Certificate certificate, DesiredState desired) => certificate.From ?? certificate.Path ?? desired.Store switch
    {
        // Beside secrets.json: outside the project, where no commit can take it along.
        StoreTarget.UserSecrets secrets => Path.Combine(Path.GetDirectoryName(PathHelper.GetSecretsPathFromSecretsId(secrets.Id))!, $"sdkkit.{desired.Environment}.pem"),
        StoreTarget.EnvFile file => Path.ChangeExtension(file.Path, ".pem"),
        StoreTarget.StandardOutput rest => Path.ChangeExtension(rest.Path, ".pem"),
        _ => throw new ProvisioningException(ProvisioningFailure.InvalidInput, "the store keeps settings and no files; add \"path\" or \"from\" under \"credential\" to say where the certificate is, or choose the store env-file"),
    };

    /// <summary>Where a rotation keeps the successor until it is known to work.</summary>
    public static string SuccessorOf(string path) => path + ".next";
}
