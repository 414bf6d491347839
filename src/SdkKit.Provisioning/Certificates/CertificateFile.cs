using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace SdkKit.Provisioning;

/// <summary>A PEM or PFX file with a certificate and its private key.</summary>
internal static class CertificateFile
{
    private const int MaxBytes = 1024 * 1024;

    /// <summary>The certificate, or <see langword="null"/> when there is no file.</summary>
    /// <exception cref="ProvisioningException">The file holds none that could sign in.</exception>
    public static LocalCertificate? Find(string path, string? passwordVariable)
    {
        try
        {
            if (!File.Exists(path))
                return null;

            return new FileInfo(path).Length <= MaxBytes
                ? new(Usable(path, Load(File.ReadAllBytes(path), passwordVariable is null ? null : Password(path, passwordVariable))))
                : throw Wrong(path, "is no PEM or PFX file: it is too large");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Wrong(path, $"cannot be read: {exception.Message.TrimEnd('.')}", exception);
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            // The exception says nothing that a person could use, and may say more than anybody should see.
            throw Wrong(path, passwordVariable is null
                ? "holds no certificate and private key that can be read; does it need \"passwordVariable\"?"
                : $"holds no certificate and private key that can be read with the password in {passwordVariable}");
        }
    }

    public static string Password(string path, string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } password
        ? password
        : throw Wrong(path, $"needs the password in the environment variable {variable}, which is not set; set it");

    private static X509Certificate2 Load(byte[] bytes, string? password)
    {
        if (bytes.AsSpan().IndexOf("-----BEGIN "u8) < 0)
            return X509CertificateLoader.LoadPkcs12(bytes, password, OperatingSystem.IsMacOS() ? X509KeyStorageFlags.DefaultKeySet : X509KeyStorageFlags.EphemeralKeySet);

        var text = Encoding.UTF8.GetString(bytes);
        return text.Contains("-----BEGIN ENCRYPTED PRIVATE KEY-----", StringComparison.Ordinal)
            ? X509Certificate2.CreateFromEncryptedPem(text, text, password)
            : X509Certificate2.CreateFromPem(text, text);
    }

    private static X509Certificate2 Usable(string path, X509Certificate2 certificate)
    {
        using var key = certificate.GetRSAPrivateKey() ?? throw Wrong(path, "has no RSA private key; Entra ID takes no other");
        return key.KeySize >= LocalCertificate.KeySize ? certificate : throw Wrong(path, $"has a key of {key.KeySize} bits; make one of {LocalCertificate.KeySize} or more");
    }

    private static ProvisioningException Wrong(string path, string problem, Exception? inner = null) =>
        new(ProvisioningFailure.InvalidInput, $"{path}: the certificate {problem}", inner);
}
