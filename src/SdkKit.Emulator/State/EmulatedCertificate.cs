using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;

namespace SdkKit.Emulator.State;

/// <summary>The public part of a certificate on an application.</summary>
/// <param name="KeyId">Its id.</param>
/// <param name="DisplayName">Text for people.</param>
/// <param name="Thumbprint">SHA-1 of the certificate in hexadecimal digits.</param>
public sealed record EmulatedCertificate(string KeyId, string? DisplayName, string Thumbprint)
{
    internal static EmulatedCertificate From(JsonObject key)
    {
        using var certificate = X509CertificateLoader.LoadCertificate(Convert.FromBase64String(key["key"]!.GetValue<string>()));
        return new(key["keyId"]!.GetValue<string>(), key["displayName"]?.GetValue<string>(), certificate.Thumbprint);
    }
}
