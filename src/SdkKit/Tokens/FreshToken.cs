using System.Globalization;
using Azure.Core;

namespace SdkKit.Tokens;

/// <summary>Gets a token that a credential's own cache does not hold yet: what was granted or revoked after a token was issued is not in it.</summary>
internal static class FreshToken
{
    /// <param name="credential">Whose token.</param>
    /// <param name="context">Scope and tenant, and the claims that a service has asked for.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    public static async ValueTask<AccessToken> AcquireAsync(
        TokenCredential credential, TokenRequestContext context, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (credential is IFreshTokenCredential own)
        {
            return await own.GetFreshTokenAsync(context, cancellationToken).ConfigureAwait(false);
        }

        // Claims make every MSAL-based credential pass over its cache.
        if (context.Claims is not null)
        {
            return await credential.GetTokenAsync(context, cancellationToken).ConfigureAwait(false);
        }

        try
        {
            return await credential.GetTokenAsync(WithClaims(context, IssuedFrom(now)), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Some credentials (a developer's az login) refuse claims; what they have is then all there is.
            return await credential.GetTokenAsync(context, cancellationToken).ConfigureAwait(false);
        }
    }

    public static TokenRequestContext WithClaims(TokenRequestContext context, string? claims) =>
        new(context.Scopes, context.ParentRequestId, claims, context.TenantId, context.IsCaeEnabled);

    /// <summary>"Not before now" is what a fresh token fulfils anyway.</summary>
    private static string IssuedFrom(DateTimeOffset now)
    {
        // Five minutes back, because issued tokens are dated back for clocks that differ.
        var notBefore = now.AddMinutes(-5).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $$"""{ "access_token": { "nbf": { "essential": true, "value": "{{notBefore}}" } } }""";
    }
}
