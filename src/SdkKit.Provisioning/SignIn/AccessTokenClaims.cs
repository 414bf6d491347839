using System.Buffers.Text;
using System.Text.Json;

namespace SdkKit.Provisioning;

/// <summary>
/// What an access token says. Tokens are opaque to clients by contract; this one is only asked about what the service will check itself, and
/// silence is an accepted answer.
/// </summary>
internal static class AccessTokenClaims
{
    public static JsonDocument? Read(string token)
    {
        try
        {
            return token.Split('.') is [_, var part, _] ? JsonDocument.Parse(Base64Url.DecodeFromChars(part)) : null;
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            return null;
        }
    }
}
