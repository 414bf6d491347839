using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace SdkKit.Credentials;

/// <summary>A PEM or PFX file; what it is, its content tells.</summary>
internal sealed class CertificateFile(Setting path, Setting keyPath, Setting password) : ICertificateOrigin
{
    private const int MaxBytes = 1024 * 1024;
    private const int InvalidPassword = unchecked((int)0x80070056);

    private readonly string _path = path.Required("a certificate credential");

    public string Description => $"{path.Source}: the certificate in '{_path}'";

    public long Version => File.GetLastWriteTimeUtc(_path).Ticks;

    public X509Certificate2 Load()
    {
        var bytes = Read(_path, path.Source);
        return IsPem(bytes) ? FromPem(Encoding.UTF8.GetString(bytes)) : FromPkcs12(bytes);
    }

    /// <summary>Reads PKCS#12. The key goes into no key store, where it would outlive the program; macOS knows no other way.</summary>
    public static X509Certificate2 Load(byte[] bytes, string? password) =>
        X509CertificateLoader.LoadPkcs12(bytes, password, OperatingSystem.IsMacOS() ? X509KeyStorageFlags.DefaultKeySet : X509KeyStorageFlags.EphemeralKeySet);

    private static bool IsPem(byte[] bytes) => bytes.AsSpan().IndexOf("-----BEGIN "u8) >= 0;

    private static byte[] Read(string file, string source) =>
        SettingFile.ReadAsync(file, source, MaxBytes, "a PEM or PFX file with certificate and private key", CancellationToken.None).GetAwaiter().GetResult();

    private X509Certificate2 FromPkcs12(byte[] bytes)
    {
        try
        {
            return Load(bytes, password.Value);
        }
        catch (CryptographicException exception)
        {
            throw exception.HResult == InvalidPassword ? WrongPassword() : new SdkKitConfigurationException(
                $"{path.Source}: '{_path}' is no PEM or PFX file, or a damaged one; export certificate and private key again.");
        }
    }

    private X509Certificate2 FromPem(string text)
    {
        var keyText = keyPath.IsSet ? Encoding.UTF8.GetString(Read(keyPath.Value, keyPath.Source)) : text;
        if (!keyText.Contains("PRIVATE KEY-----", StringComparison.Ordinal))
        {
            throw new SdkKitConfigurationException($"{Description} has no private key; add the key to the file, or name its file in SdkKit:CertificateKeyPath.");
        }

        var isEncrypted = keyText.Contains("-----BEGIN ENCRYPTED PRIVATE KEY-----", StringComparison.Ordinal);
        try
        {
            return isEncrypted
                ? X509Certificate2.CreateFromEncryptedPem(text, keyText, password.Value)
                : X509Certificate2.CreateFromPem(text, keyText);
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            throw isEncrypted ? WrongPassword() : new SdkKitConfigurationException(AreBothReadable(text, keyText)
                ? $"{Description} and the private key do not belong together; use the key that it was made with."
                : $"{path.Source}: '{_path}' holds no certificate and private key that can be read; export both again.");
        }
    }

    private static bool AreBothReadable(string text, string keyText)
    {
        try
        {
            using var certificate = X509Certificate2.CreateFromPem(text);
            using var key = RSA.Create();
            key.ImportFromPem(keyText);
            return true;
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            return false;
        }
    }

    private SdkKitConfigurationException WrongPassword() => new(
        $"{password.Source}: the password {(password.IsSet ? "is wrong" : "is missing")} for '{_path}'; set the one that the file was exported with.");
}
