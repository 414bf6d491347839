using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;
using SdkKit.Emulator.Http;

namespace SdkKit.Emulator.Entra.Assertions;

/// <summary>A JSON Web Token that a client presents as proof; only its form is checked here.</summary>
internal sealed class Assertion
{
    private readonly JsonObject _header;
    private readonly JsonObject _claims;
    private readonly byte[] _signed;
    private readonly byte[] _signature;

    private Assertion(string text)
    {
        var parts = text.Split('.');
        (_header, _claims) = (Read(parts[0]), Read(parts[1]));
        _signed = Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}");
        _signature = Base64UrlEncoder.DecodeBytes(parts[2]);
    }

    public string? Algorithm => _header.Text("alg");

    /// <summary>SHA-256 of the certificate, base64url without padding; what clients send today.</summary>
    public string? Sha256Thumbprint => Thumbprint("x5t#S256");

    /// <summary>SHA-1 of the certificate, base64url without padding; what older clients send.</summary>
    public string? Sha1Thumbprint => Thumbprint("x5t");

    public string? KeyId => _header.Text("kid");

    public string? Issuer => _claims.Text("iss");

    public string? Subject => _claims.Text("sub");

    public string? Audience => _claims["aud"] is JsonArray { Count: 1 } one ? one[0]?.ToString() : _claims.Text("aud");

    public static Assertion Parse(string text)
    {
        try
        {
            return text.Count(character => character is '.') is 2 ? new Assertion(text) : throw EntraErrors.MalformedAssertion();
        }
        catch (Exception exception) when (exception is FormatException or JsonException or InvalidOperationException or ArgumentException)
        {
            throw EntraErrors.MalformedAssertion();
        }
    }

    public bool IsSignedBy(RSA key) => Algorithm switch
    {
        "PS256" => key.VerifyData(_signed, _signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
        "RS256" => key.VerifyData(_signed, _signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        _ => false,
    };

    /// <summary>Throws unless the token is valid now, give or take the five minutes that clocks may differ.</summary>
    public void VerifyLifetime(DateTimeOffset now)
    {
        var skew = TimeSpan.FromMinutes(5);
        var (from, until) = (Time("nbf") ?? Time("iat"), Time("exp"));
        if (until is null || now - skew >= until || now + skew < from)
        {
            throw EntraErrors.AssertionOutOfTime(now, from ?? DateTimeOffset.MinValue, until ?? DateTimeOffset.MinValue);
        }
    }

    // MSAL for .NET writes its times as text, that for Python with a fraction, as RFC 7519 allows.
    private DateTimeOffset? Time(string claim)
    {
        if (_claims[claim] is not { } value)
        {
            return null;
        }

        return double.TryParse(value.ToString(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var seconds)
            && seconds >= 0 && seconds < DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.UnixEpoch.AddSeconds(seconds)
            : throw EntraErrors.MalformedAssertion();
    }

    // MSAL for Python pads it.
    private string? Thumbprint(string name) => _header.Text(name)?.TrimEnd('=');

    private static JsonObject Read(string part) =>
        JsonNode.Parse(Base64UrlEncoder.DecodeBytes(part)) as JsonObject ?? throw EntraErrors.MalformedAssertion();
}
