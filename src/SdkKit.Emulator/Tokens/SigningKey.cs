using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace SdkKit.Emulator.Tokens;

/// <summary>The key that signs access tokens: one for all tenants of a process, as Entra ID's are for all of a cloud. To make one costs more than to start an emulator.</summary>
internal sealed class SigningKey
{
    private static readonly Lazy<SigningKey> OfTheProcess = new(static () => new());

    private readonly RSA _rsa = RSA.Create(2048);

    private SigningKey()
    {
        var parameters = _rsa.ExportParameters(includePrivateParameters: false);
        KeyId = Base64UrlEncoder.Encode(SHA256.HashData(parameters.Modulus!).AsSpan(0, 20).ToArray());
        SecurityKey = new RsaSecurityKey(_rsa) { KeyId = KeyId };
    }

    public static SigningKey Current => OfTheProcess.Value;

    public string KeyId { get; }

    public RsaSecurityKey SecurityKey { get; }

    /// <summary>Signs claims with the header of version 1.0 tokens, whose <c>x5t</c> token libraries do not let callers choose.</summary>
    public string Sign(JsonObject claims)
    {
        var header = new JsonObject { ["typ"] = "JWT", ["alg"] = SecurityAlgorithms.RsaSha256, ["x5t"] = KeyId, ["kid"] = KeyId };
        var content = $"{Base64UrlEncoder.Encode(header.ToJsonString())}.{Base64UrlEncoder.Encode(claims.ToJsonString())}";
        var signature = _rsa.SignData(Encoding.ASCII.GetBytes(content), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{content}.{Base64UrlEncoder.Encode(signature)}";
    }

    /// <summary>The public part as a JSON Web Key.</summary>
    public JsonObject ToJsonWebKey()
    {
        var parameters = _rsa.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = KeyId,
            ["x5t"] = KeyId,
            ["alg"] = SecurityAlgorithms.RsaSha256,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
        };
    }
}
