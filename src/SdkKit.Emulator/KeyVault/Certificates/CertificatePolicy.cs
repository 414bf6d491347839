using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Nodes;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.State;

namespace SdkKit.Emulator.KeyVault.Certificates;

/// <summary>What a client wants of a new certificate. Self-signed RSA certificates are made; other issuers and keys are not emulated.</summary>
internal sealed record CertificatePolicy(X500DistinguishedName Subject, int KeySize, int Months)
{
    private const string Pkcs12 = "application/x-pkcs12";
    private const int DefaultMonths = 12;
    private const int MostMonths = 120;
    private static readonly int[] KeySizes = [2048, 3072, 4096];

    public static CertificatePolicy Read(JsonObject body)
    {
        var policy = body["policy"] as JsonObject ?? throw KeyVaultErrors.BadParameter("Property policy is required.");
        var (key, x509) = (policy["key_props"] as JsonObject ?? [], policy["x509_props"] as JsonObject ?? []);
        if ((policy["issuer"] as JsonObject)?.Text("name") != "Self")
        {
            throw KeyVaultErrors.BadParameter("Only certificates of the issuer 'Self' are emulated.");
        }

        if (key.Text("kty") is not (null or "RSA") || key["exportable"]?.GetValueKind() is JsonValueKind.False)
        {
            throw KeyVaultErrors.BadParameter("Only exportable RSA keys are emulated.");
        }

        if ((policy["secret_props"] as JsonObject)?.Text("contentType") is not (null or Pkcs12))
        {
            throw KeyVaultErrors.BadParameter($"Only the content type {Pkcs12} is emulated.");
        }

        return key.Number("key_size", KeySizes[0]) is { } size && KeySizes.Contains(size) && x509.Number("validity_months", DefaultMonths) is { } months and >= 1 and <= MostMonths
            ? new(SubjectOf(x509.Text("subject")), size, months)
            : throw KeyVaultErrors.BadParameter("Property policy has invalid value: key_size or validity_months.");
    }

    public EmulatedSecretVersion Issue(DateTimeOffset now)
    {
        using var key = RSA.Create(KeySize);
        var request = new CertificateRequest(Subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(now.AddMinutes(-10), now.AddMonths(Months));
        return VersionOf(certificate, now);
    }

    /// <summary>A version of what a client has made elsewhere.</summary>
    public static EmulatedSecretVersion Import(JsonObject body, DateTimeOffset now)
    {
        try
        {
            using var certificate = X509CertificateLoader.LoadPkcs12(
                Convert.FromBase64String(body.Text("value") ?? ""), body.Text("pwd"), X509KeyStorageFlags.Exportable | (OperatingSystem.IsMacOS() ? default : X509KeyStorageFlags.EphemeralKeySet));
            return certificate.HasPrivateKey ? VersionOf(certificate, now) : throw Unreadable();
        }
        catch (Exception exception) when (exception is FormatException or CryptographicException)
        {
            throw Unreadable();
        }
    }

    private static EmulatedSecretVersion VersionOf(X509Certificate2 certificate, DateTimeOffset now) =>
        EmulatedSecretVersion.Create(Convert.ToBase64String(certificate.Export(X509ContentType.Pkcs12)), now) with
        {
            ContentType = Pkcs12,
            NotBefore = certificate.NotBefore.ToUniversalTime(),
            Expires = certificate.NotAfter.ToUniversalTime(),
        };

    private static X500DistinguishedName SubjectOf(string? text)
    {
        try
        {
            return new(text ?? throw KeyVaultErrors.BadParameter("Property policy has invalid value: x509_props.subject is required."));
        }
        catch (CryptographicException)
        {
            throw KeyVaultErrors.BadParameter($"Property policy has invalid value: '{text}' is no X500 name.");
        }
    }

    private static KeyVaultException Unreadable() => KeyVaultErrors.BadParameter("The specified PKCS#12 X.509 certificate content can not be read. Please check if certificate is in valid PKCS#12 format.");
}
