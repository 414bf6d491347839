using Azure.Core;

namespace SdkKit.Credentials;

/// <summary>One way for a program to prove who it is.</summary>
internal abstract class TokenSource
{
    /// <param name="context">Scope, and tenant and claims where the caller has them.</param>
    /// <param name="fresh">Whether to pass over the source's own cache.</param>
    /// <param name="cancellationToken">Cancels the request to the authority.</param>
    public abstract Task<AccessToken> AcquireAsync(TokenRequestContext context, bool fresh, CancellationToken cancellationToken);
}
