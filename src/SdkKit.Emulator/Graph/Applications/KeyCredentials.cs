using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.State;

namespace SdkKit.Emulator.Graph.Applications;

/// <summary>The certificates of an application: public keys, which the directory completes from the certificate and shows only on request.</summary>
internal static class KeyCredentials
{
    public static JsonArray Normalize(JsonNode? value, EmulatedApplication application)
    {
        var known = application.Properties["keyCredentials"] as JsonArray ?? [];
        return new JsonArray([.. (value as JsonArray ?? []).Select(entry => Normalize(entry as JsonObject ?? throw Invalid(), known))]);
    }

    /// <summary>The key itself is in an answer only when one application is asked for and the property selected.</summary>
    public static bool AreSelected(HttpRequest request) =>
        request.Query["$select"].ToString().Split(',').Any(name => name.Trim().Equals("keyCredentials", StringComparison.OrdinalIgnoreCase));

    public static void Hide(JsonNode? keyCredentials)
    {
        foreach (var entry in (keyCredentials as JsonArray ?? []).OfType<JsonObject>())
        {
            entry["key"] = null;
        }
    }

    private static JsonNode Normalize(JsonObject entry, JsonArray known)
    {
        // An entry that is sent back as it was shown, without its key, stays.
        if (entry["key"] is null && entry.Text("keyId") is { } keyId
            && known.FirstOrDefault(one => one?["keyId"]?.GetValue<string>() == keyId) is { } kept)
        {
            return kept.DeepClone();
        }

        using var certificate = Load(entry.Text("key"));
        return new JsonObject
        {
            ["customKeyIdentifier"] = entry.Text("customKeyIdentifier") ?? certificate.Thumbprint,
            ["displayName"] = entry.Text("displayName") ?? certificate.Subject,
            ["endDateTime"] = entry.Text("endDateTime") ?? GraphBody.Format(certificate.NotAfter),
            ["key"] = Convert.ToBase64String(certificate.RawData),
            ["keyId"] = entry.Text("keyId") ?? Guid.NewGuid().ToString(),
            ["startDateTime"] = entry.Text("startDateTime") ?? GraphBody.Format(certificate.NotBefore),
            ["type"] = entry.Text("type") ?? "AsymmetricX509Cert",
            ["usage"] = entry.Text("usage") ?? "Verify",
        };
    }

    private static X509Certificate2 Load(string? key)
    {
        try
        {
            return X509CertificateLoader.LoadCertificate(Convert.FromBase64String(key ?? throw Invalid()));
        }
        catch (Exception exception) when (exception is FormatException or CryptographicException)
        {
            throw Invalid();
        }
    }

    private static GraphException Invalid() => GraphErrors.BadRequest("Key credential value is invalid: 'key' is no certificate.");
}
