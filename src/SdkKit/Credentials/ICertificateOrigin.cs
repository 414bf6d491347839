using System.Security.Cryptography.X509Certificates;

namespace SdkKit.Credentials;

/// <summary>Where a certificate comes from.</summary>
internal interface ICertificateOrigin
{
    /// <summary>The setting and the place, for messages.</summary>
    string Description { get; }

    /// <summary>Differs when the certificate was replaced by its renewal.</summary>
    long Version { get; }

    X509Certificate2 Load();
}
