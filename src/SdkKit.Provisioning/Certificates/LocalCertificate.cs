using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SdkKit.Provisioning;

/// <summary>A certificate on this machine, with its private key. Not a record: nothing may print it.</summary>
internal sealed class LocalCertificate : IDisposable
{
    /// <summary>Entra ID takes RSA only, and the runtime no less than this.</summary>
    public const int KeySize = 2048;

    private readonly X509Certificate2 _certificate;

    public LocalCertificate(X509Certificate2 certificate)
    {
        _certificate = certificate;
        KeyId = new Guid(certificate.GetCertHash(HashAlgorithmName.SHA256).AsSpan(0, 16));
    }

    /// <summary>The id that its public part gets in the directory: made of the certificate, so that adding it twice gives one.</summary>
    public Guid KeyId { get; }

    public string Thumbprint => _certificate.Thumbprint;

    public DateTimeOffset StartsAt => _certificate.NotBefore.ToUniversalTime();

    public DateTimeOffset EndsAt => _certificate.NotAfter.ToUniversalTime();

    /// <summary>What signs in. It belongs to this object.</summary>
    public X509Certificate2 Signer => _certificate;

    /// <summary>The public part, DER.</summary>
    public byte[] PublicPart => _certificate.RawData;

    public bool Is(KeyRecord key) => key.KeyId == KeyId || string.Equals(key.Thumbprint, Thumbprint, StringComparison.OrdinalIgnoreCase);

    /// <summary>Makes a key and signs its certificate with it: Entra ID asks for no other authority.</summary>
    public static LocalCertificate Create(string name, DateTimeOffset now, TimeSpan lifetime)
    {
        using var key = RSA.Create(KeySize);
        var request = new CertificateRequest(SubjectOf(name), key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        // Clocks differ by some minutes.
        return new(request.CreateSelfSigned(now.AddMinutes(-5), now + lifetime));
    }

    /// <summary>The name as a certificate has it.</summary>
    public static X500DistinguishedName SubjectOf(string name)
    {
        var subject = new X500DistinguishedNameBuilder();
        // 64 characters are the most that a common name can have.
        subject.AddCommonName(name.Length <= 64 ? name : name[..64]);
        return subject.Build();
    }

    /// <summary>Private key and certificate, as a vault takes them.</summary>
    public byte[] ToPkcs12() => _certificate.Export(X509ContentType.Pkcs12);

    /// <summary>Private key and certificate, as the runtime reads them.</summary>
    public byte[] ToPem()
    {
        using var key = _certificate.GetRSAPrivateKey()!;
        return System.Text.Encoding.ASCII.GetBytes($"{key.ExportPkcs8PrivateKeyPem()}\n{_certificate.ExportCertificatePem()}\n");
    }

    public void Dispose() => _certificate.Dispose();
}
