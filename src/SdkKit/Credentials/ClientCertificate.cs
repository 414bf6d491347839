using System.Globalization;
using System.Security.Cryptography.X509Certificates;

namespace SdkKit.Credentials;

/// <summary>The present certificate of an origin, checked before every use: one that was renewed on disk is taken, one that has expired is refused.</summary>
internal sealed class ClientCertificate(ICertificateOrigin origin, TimeProvider time)
{
    private const int SmallestKey = 2048;

    /// <summary>Clocks differ, and Entra ID has the last word; it allows as much.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private X509Certificate2? _certificate;
    private long _version;

    public X509Certificate2 Get()
    {
        lock (_gate)
        {
            var version = origin.Version;
            if (_certificate is null || version != _version)
            {
                // The one before is left to the collector: a request may be signing with it.
                _certificate = CheckKey(origin.Load());
                _version = version;
            }

            return CheckLifetime(_certificate);
        }
    }

    private X509Certificate2 CheckKey(X509Certificate2 certificate)
    {
        if (!certificate.HasPrivateKey)
        {
            throw Wrong("has no private key; use the file or entry that holds both");
        }

        using var key = certificate.GetRSAPrivateKey() ?? throw Wrong("has no RSA key; Entra ID takes no other");
        return key.KeySize >= SmallestKey ? certificate : throw Wrong($"has a key of {key.KeySize} bits; make one of {SmallestKey} or more");
    }

    private X509Certificate2 CheckLifetime(X509Certificate2 certificate)
    {
        var now = time.GetUtcNow();
        return now > certificate.NotAfter.ToUniversalTime() + ClockSkew ? throw Wrong($"expired on {Day(certificate.NotAfter)}; renew it, or check the clock")
            : now < certificate.NotBefore.ToUniversalTime() - ClockSkew ? throw Wrong($"is valid only from {Day(certificate.NotBefore)}; check it and the clock")
            : certificate;
    }

    private SdkKitConfigurationException Wrong(string problem) => new($"{origin.Description} {problem}.");

    private static string Day(DateTime time) => time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
