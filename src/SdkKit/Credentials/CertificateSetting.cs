using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SdkKit.Credentials;

/// <summary>
/// A certificate that is a setting itself: PKCS#12 in base64, as Azure Key Vault shows a certificate to the configuration provider of .NET. Read anew each
/// time, so that configuration which is reloaded brings its renewal.
/// </summary>
internal sealed class CertificateSetting(CredentialSettings settings) : ICertificateOrigin
{
    public string Description => $"{Value.Source}: the certificate there";

    public long Version => Value.Value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    private Setting Value => Of(settings);

    public static Setting Of(CredentialSettings settings) => settings.Read("Certificate");

    public X509Certificate2 Load()
    {
        var value = Value;
        try
        {
            return CertificateFile.Load(Convert.FromBase64String(value.Required("a certificate credential")), settings.Read("CertificatePassword").Value);
        }
        catch (Exception exception) when (exception is FormatException or CryptographicException)
        {
            // What the exception says may hold a part of the key.
            throw new SdkKitConfigurationException($"{value.Source}: this is no certificate with its private key (PKCS#12 in base64); export it again, or name a file in SdkKit:CertificatePath.");
        }
    }
}
