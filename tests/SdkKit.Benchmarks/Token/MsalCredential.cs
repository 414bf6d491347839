using Azure.Core;
using SdkKit.Credentials;

namespace SdkKit.Benchmarks.Token;

internal sealed class MsalCredential(TokenSource source) : TokenCredential
{
    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new NotSupportedException();

    public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        await source.AcquireAsync(requestContext, fresh: false, cancellationToken).ConfigureAwait(false);
}
