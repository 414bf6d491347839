using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using SdkKit.Emulator.State;

namespace SdkKit.Emulator.Tokens;

/// <summary>Checks access tokens as a resource does: signature, issuer, lifetime, audience.</summary>
internal sealed class TokenValidator(SigningKey key, EmulatorState state, TimeProvider clock)
{
    private const string Scheme = "Bearer ";
    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };

    public async Task<TokenVerdict> ValidateAsync(string? authorization, IReadOnlyCollection<string> audiences)
    {
        if (string.IsNullOrWhiteSpace(authorization) || !authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return new TokenVerdict(null, TokenFailure.Missing);
        }

        var result = await _handler.ValidateTokenAsync(authorization[Scheme.Length..].Trim(), Parameters()).ConfigureAwait(false);
        return result.SecurityToken is JsonWebToken token && result.IsValid ? Judge(token, audiences) : new TokenVerdict(null, FailureOf(result.Exception));
    }

    private static TokenVerdict Judge(JsonWebToken token, IReadOnlyCollection<string> audiences)
    {
        var audience = token.Audiences.Single();
        if (!audiences.Any(accepted => Audience.Matches(accepted, audience)))
        {
            return new TokenVerdict(null, TokenFailure.WrongAudience, audience);
        }

        var roles = token.Claims.Where(claim => claim.Type == "roles").Select(claim => claim.Value).ToArray();
        return new TokenVerdict(new Caller(token.GetClaim("appid").Value, token.GetClaim("oid").Value, roles), default, audience);
    }

    private static TokenFailure FailureOf(Exception? exception) => exception switch
    {
        SecurityTokenExpiredException => TokenFailure.Expired,
        SecurityTokenInvalidIssuerException => TokenFailure.WrongTenant,
        _ => TokenFailure.Invalid,
    };

    private TokenValidationParameters Parameters() => new()
    {
        IssuerSigningKey = key.SecurityKey,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        ValidIssuer = TokenIssuer.IssuerOf(state.Read(data => data.Identity.TenantId)),
        ValidateAudience = false,
        LifetimeValidator = (notBefore, expires, _, _) =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            return now < expires
                ? notBefore <= now
                : throw new SecurityTokenExpiredException();
        },
    };
}
