using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Microsoft.Identity.Client.AppConfig;

namespace SdkKit.Credentials;

/// <summary>Signs in with the certificate that is present: MSAL keeps the one that it was made with, so a renewed one gets an application of its own.</summary>
internal sealed class CertificateTokenSource(CredentialSettings settings, ClientCertificate certificate) : TokenSource
{
    private readonly Lock _gate = new();
    private X509Certificate2? _signer;
    private ConfidentialClientTokenSource? _source;
    private ISharedTokenCache? _shared;

    public override void Share(ISharedTokenCache shared)
    {
        lock (_gate)
        {
            _shared = shared;
            _source?.Share(shared);
        }
    }

    public override Task<AccessToken> AcquireAsync(TokenRequestContext context, bool fresh, CancellationToken cancellationToken) =>
        Present().AcquireAsync(context, fresh, cancellationToken);

    /// <summary>Checks the certificate that is present, and takes it when it is a new one.</summary>
    public ConfidentialClientTokenSource Present()
    {
        lock (_gate)
        {
            var present = certificate.Get();
            if (_source is null || !ReferenceEquals(present, _signer))
            {
                var options = new CertificateOptions { SendX5C = settings.IsTrue("SendCertificateChain", "AZURE_CLIENT_SEND_CERTIFICATE_CHAIN") };
                (_signer, _source) = (present, ConfidentialClientTokenSource.Create(settings, builder => builder.WithCertificate(present, options)));
                if (_shared is not null)
                {
                    _source.Share(_shared);
                }
            }

            return _source;
        }
    }
}
