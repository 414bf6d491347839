using System.Buffers.Text;
using System.Text.Json;

namespace SdkKit.Tool.Tokens;

/// <summary>Reads what a token says, without checking its signature: that is the service's part.</summary>
internal static class TokenClaims
{
    /// <summary>The claims in their order; empty for a token that is no JWT, which a service may issue.</summary>
    public static IReadOnlyDictionary<string, string> Read(string token)
    {
        var claims = new Dictionary<string, string>(StringComparer.Ordinal);
        if (token.Split('.') is not [_, var payload, _])
        {
            return claims;
        }

        try
        {
            using var json = JsonDocument.Parse(Base64Url.DecodeFromChars(payload));
            foreach (var claim in json.RootElement.EnumerateObject())
            {
                claims[claim.Name] = claim.Value.ToString();
            }
        }
        catch (Exception error) when (error is FormatException or JsonException)
        {
            claims.Clear();
        }

        return claims;
    }
}
