using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SdkKit.Emulator.Certificates;

/// <summary>A certificate authority that lives for one run: its key never leaves memory and it can vouch for nothing but the emulated hosts.</summary>
internal sealed class CertificateAuthority : IDisposable
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    private readonly X509Certificate2 _issuer;
    private readonly Dictionary<string, SslStreamCertificateContext> _leaves = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lock _gate = new();

    public CertificateAuthority(IEnumerable<string> permittedHosts)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=SdkKit emulator of one run on this machine", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, true, pathLengthConstraint: 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        request.CertificateExtensions.Add(NameConstraints.PermitOnly(permittedHosts));
        var now = DateTimeOffset.UtcNow;
        _issuer = request.CreateSelfSigned(now - ClockSkew, now + Lifetime);
        Certificate = X509CertificateLoader.LoadCertificate(_issuer.RawData);
    }

    /// <summary>The public part, for clients to trust.</summary>
    public X509Certificate2 Certificate { get; }

    public SslStreamCertificateContext LeafFor(string host)
    {
        lock (_gate)
        {
            if (!_leaves.TryGetValue(host, out var leaf))
            {
                leaf = SslStreamCertificateContext.Create(Issue(host), additionalCertificates: null, offline: true);
                _leaves.Add(host, leaf);
            }

            return leaf;
        }
    }

    public void Dispose()
    {
        foreach (var leaf in _leaves.Values)
        {
            leaf.TargetCertificate.Dispose();
        }

        _issuer.Dispose();
    }

    private X509Certificate2 Issue(string host)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(new X500DistinguishedName("CN=SdkKit emulator leaf"), key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1", "serverAuth")], critical: false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(_issuer, true, false));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        using var certificate = request.Create(_issuer, _issuer.NotBefore, _issuer.NotAfter, RandomNumberGenerator.GetBytes(16));
        var leaf = certificate.CopyWithPrivateKey(key);
        if (!OperatingSystem.IsWindows())
        {
            return leaf;
        }

        // Schannel cannot use a key that exists in memory only.
        using (leaf)
        {
            return X509CertificateLoader.LoadPkcs12(leaf.Export(X509ContentType.Pkcs12), password: null);
        }
    }
}
