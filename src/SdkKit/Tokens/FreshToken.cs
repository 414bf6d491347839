using System.Globalization;
using Azure.Core;

namespace SdkKit.Tokens;

/// <summary>Gets a token that a credential's own cache does not hold yet: roles granted after a token was issued are not in it.</summary>
internal static class FreshToken
{
    public static async ValueTask<AccessToken> AcquireAsync(
        TokenCredential credential, TokenRequestContext context, bool fresh, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!fresh)
        {
            return await credential.GetTokenAsync(context, cancellationToken).ConfigureAwait(false);
        }

        if (credential is IFreshTokenCredential own)
        {
            return await own.GetFreshTokenAsync(context, cancellationToken).ConfigureAwait(false);
        }

        try
        {
            return await credential.GetTokenAsync(IssuedFrom(context, now), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Some credentials (a developer's az login) refuse claims; what they have is then all there is.
            return await credential.GetTokenAsync(context, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Claims make every MSAL-based credential pass over its cache; "not before now" is what a fresh token fulfils anyway.</summary>
    private static TokenRequestContext IssuedFrom(TokenRequestContext context, DateTimeOffset now)
    {
        // Five minutes back, because issued tokens are dated back for clocks that differ.
        var notBefore = now.AddMinutes(-5).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var claims = $$"""{ "access_token": { "nbf": { "essential": true, "value": "{{notBefore}}" } } }""";
        return new TokenRequestContext(context.Scopes, context.ParentRequestId, claims, context.TenantId, context.IsCaeEnabled);
    }
}
