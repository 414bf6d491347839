using Azure.Core;

namespace SdkKit.Credentials;

/// <summary>One way for a program to prove who it is, ready to ask for tokens.</summary>
internal abstract class TokenSource
{
    /// <summary>Shares the source's own cache of tokens with other instances of the program, where tokens are not bound to a machine.</summary>
    public virtual void Share(ISharedTokenCache shared)
    {
    }

    /// <param name="context">Scope, and tenant and claims where the caller has them.</param>
    /// <param name="fresh">Whether to pass over the source's own cache.</param>
    /// <param name="cancellationToken">Cancels the request to the authority.</param>
    public abstract Task<AccessToken> AcquireAsync(TokenRequestContext context, bool fresh, CancellationToken cancellationToken);
}
