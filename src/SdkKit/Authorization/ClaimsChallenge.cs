using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace SdkKit.Authorization;

/// <summary>Continuous access evaluation: a service refuses a token that has not expired and says which claims the next one needs.</summary>
/// <remarks>Source: Microsoft identity platform, "Claims challenges, claims requests, and client capabilities".</remarks>
internal static class ClaimsChallenge
{
    private const int MaxLength = 16 * 1024;

    /// <summary>The demanded claims as JSON, or null when the answer demands none.</summary>
    public static string? Read(HttpResponseHeaders headers)
    {
        if (!headers.NonValidated.TryGetValues("WWW-Authenticate", out var values))
        {
            return null;
        }

        foreach (var value in values)
        {
            if (ChallengeParameters.Find(value, "Bearer", "error") is "insufficient_claims"
                && ChallengeParameters.Find(value, "Bearer", "claims") is { Length: <= MaxLength } claims
                && Decode(claims) is { } json)
            {
                return json;
            }
        }

        return null;
    }

    /// <summary>Services send base64 with and without padding, and base64url.</summary>
    private static string? Decode(string claims)
    {
        try
        {
            var bytes = Base64Url.DecodeFromChars(claims.TrimEnd('=').Replace('+', '-').Replace('/', '_'));
            using var document = JsonDocument.Parse(bytes);
            return document.RootElement.ValueKind is JsonValueKind.Object ? Encoding.UTF8.GetString(bytes) : null;
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            return null;
        }
    }
}
