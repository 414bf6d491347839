using Azure.Core;

namespace SdkKit.Tokens;

/// <summary>A credential that can pass over its own token cache.</summary>
internal interface IFreshTokenCredential
{
    ValueTask<AccessToken> GetFreshTokenAsync(TokenRequestContext context, CancellationToken cancellationToken);
}
