using System.Buffers.Text;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using SdkKit.Emulator.State;

namespace SdkKit.Emulator.KeyVault.Certificates;

/// <summary>The JSON forms of certificates, without their private keys.</summary>
internal static class CertificateJson
{
    public static JsonObject Bundle(VaultCall call, EmulatedSecret certificate, EmulatedSecretVersion version)
    {
        var json = Item(call, certificate, version, withVersion: true);
        json["kid"] = call.Address($"/keys/{certificate.Name}/{version.Id}");
        json["sid"] = call.Address($"/secrets/{certificate.Name}/{version.Id}");
        using var read = PublicPart(version);
        json["cer"] = Convert.ToBase64String(read.RawData);
        json["contentType"] = version.ContentType;
        return json;
    }

    public static JsonObject Item(VaultCall call, EmulatedSecret certificate, EmulatedSecretVersion version, bool withVersion)
    {
        using var read = PublicPart(version);
        return new JsonObject
        {
            ["id"] = call.Address($"/certificates/{certificate.Name}" + (withVersion ? "/" + version.Id : "")),
            ["x5t"] = Base64Url.EncodeToString(read.GetCertHash()),
            ["attributes"] = SecretJson.Attributes(version),
            ["subject"] = read.Subject,
        };
    }

    public static JsonObject Deleted(VaultCall call, EmulatedSecret certificate)
    {
        var json = Bundle(call, certificate, certificate.Latest);
        SecretJson.AddDeletion(json, call.Address($"/deletedcertificates/{certificate.Name}"), certificate);
        return json;
    }

    /// <summary>The operation that makes a version.</summary>
    public static JsonObject Pending(VaultCall call, EmulatedSecret certificate, bool isCompleted) => new()
    {
        ["id"] = call.Address($"/certificates/{certificate.Name}/pending"),
        ["issuer"] = new JsonObject { ["name"] = "Self" },
        ["cancellation_requested"] = false,
        ["status"] = isCompleted ? "completed" : "inProgress",
        ["status_details"] = isCompleted ? null : "Pending certificate created. Certificate request is in progress. This may take some time based on the issuer provider. Please check again later.",
        ["target"] = isCompleted ? call.Address($"/certificates/{certificate.Name}") : null,
        ["request_id"] = certificate.Latest.Id,
    };

    private static X509Certificate2 PublicPart(EmulatedSecretVersion version)
    {
        using var whole = X509CertificateLoader.LoadPkcs12(Convert.FromBase64String(version.Value), password: null);
        return X509CertificateLoader.LoadCertificate(whole.RawData);
    }
}
